import type { Messages } from '../messages.ts';
import { ptBrInPage } from './in-page.ts';

/** The names of metrics. */
export const ptBrMetric: Messages['metric'] = {
  ...ptBrInPage.metric,
  ownership_stable_days: 'Tempo com o mesmo proprietário',
  fraud_hold: 'Verificações em aberto',
  suspension: 'Suspensões',
  training_completed: 'Treinamentos concluídos',
  policy_acknowledged: 'Leitura da política',
  gross_sales: 'Vendas',
  repeat_buyer_rate: 'Compradores que voltaram',
  buyer_concentration: 'Pedidos do maior comprador',
  days_since_last_sale: 'Tempo desde a última venda',
  buyer_cancel_share: 'Cancelados por compradores',
  acceptance_rate: 'Pedidos aceitos',
  rejections_in_a_row: 'Pedidos recusados em sequência',
  median_acceptance_hours: 'Tempo habitual de aceite',
  median_promised_handling_days: 'Prazo de envio prometido habitual',
  refund_rate_seller_fault: 'Reembolsos por culpa do vendedor',
  chargeback_rate: 'Chargebacks',
  rating_coverage: 'Pedidos avaliados',
  policy_violations: 'Violações das regras',
  severe_policy_violations: 'Violações graves das regras',
};

/** What each metric is. */
export const ptBrAbout: Messages['about'] = {
  account_age_days: 'Dias desde o cadastro do vendedor',
  ownership_stable_days:
    'Dias desde a última mudança de proprietário ou de titular da conta de recebimento ou, se não houve, desde o cadastro do vendedor',
  fraud_hold: 'Verificações da conta em aberto',
  suspension: 'Suspensões em vigor',
  training_completed: 'Módulos de treinamento concluídos e ainda válidos',
  policy_acknowledged:
    '1 se o vendedor confirmou a leitura desta versão da política ou de uma posterior; caso contrário, 0',
  orders_completed: 'Pedidos entregues cujo prazo de disputa já passou',
  distinct_buyers: 'Compradores diferentes com algum pedido concluído',
  gross_sales: 'Valor dos pedidos concluídos em uma moeda, menos os reembolsos',
  repeat_buyer_rate: 'Porcentagem de compradores com dois ou mais pedidos concluídos',
  buyer_concentration: 'Porcentagem dos pedidos concluídos que são do comprador com mais pedidos',
  days_since_last_sale: 'Dias desde que o último pedido foi feito; se não houve nenhum, um a mais que os do período',
  on_time_ship_rate: 'Porcentagem dos pedidos a enviar que saíram dentro do prazo de envio',
  seller_cancel_rate: 'Porcentagem dos pedidos confirmados que foram cancelados por culpa do vendedor',
  buyer_cancel_share: 'Porcentagem dos pedidos confirmados que foram cancelados por motivo do comprador',
  valid_tracking_rate: 'Porcentagem dos pacotes que exigem rastreio cujo código de rastreio comprovadamente funcionou',
  acceptance_rate: 'Porcentagem de pedidos aceitos sobre a soma de aceitos e recusados',
  rejections_in_a_row: 'Pedidos recusados ou sem resposta desde o último dia em que um foi aceito',
  on_time_delivery_rate: 'Porcentagem das entregas previstas que chegaram até o dia prometido',
  median_handling_hours: 'Mediana das horas úteis entre o pedido e a primeira leitura do pacote',
  median_response_hours: 'Mediana das horas até a primeira resposta de uma pessoa',
  median_acceptance_hours: 'Mediana das horas entre o pedido e o aceite ou a recusa do vendedor',
  median_promised_handling_days: 'Mediana dos dias entre o pedido e a data-limite de envio',
  response_rate_24h: 'Porcentagem das primeiras mensagens respondidas por uma pessoa em 24 horas',
  response_rate_48h: 'Porcentagem das primeiras mensagens respondidas por uma pessoa em 48 horas',
  positive_feedback_rate: 'Porcentagem de avaliações com 4 e 5 estrelas, sem contar as de 3',
  average_rating: 'Média das estrelas, de 1 a 5',
  dsr_item_as_described: 'Média das estrelas em “produto conforme a descrição”',
  dsr_communication: 'Média das estrelas em “comunicação”',
  dsr_shipping_speed: 'Média das estrelas em “rapidez no envio”',
  dispute_lost_rate: 'Porcentagem dos pedidos passíveis de disputa em que uma foi encerrada contra o vendedor',
  not_as_described_rate:
    'Porcentagem dos pedidos passíveis de disputa com uma reclamação aceita de produto errado ou com defeito',
  order_defect_rate:
    'Porcentagem dos pedidos passíveis de disputa com 1 ou 2 estrelas, disputa perdida ou chargeback, contados uma só vez',
  refund_rate_seller_fault: 'Porcentagem dos pedidos passíveis de disputa que foram reembolsados por culpa do vendedor',
  chargeback_rate: 'Porcentagem dos pedidos passíveis de disputa que tiveram chargeback',
  rating_coverage: 'Porcentagem dos pedidos concluídos que foram avaliados',
  effective_positive_rate: 'Porcentagem dos pedidos concluídos avaliados com 4 ou 5 estrelas',
  authenticity_violations: 'Casos confirmados de falsificação',
  policy_violations: 'Violações confirmadas de qualquer gravidade, exceto falsificações',
  severe_policy_violations: 'Violações confirmadas graves ou críticas, exceto falsificações',
};
