import type { Messages } from './messages.ts';
import { ptBrInPage } from './pt-br/in-page.ts';
import { ptBrAbout, ptBrMetric } from './pt-br/metrics.ts';
import { ptBrStaff } from './pt-br/staff.ts';

const cause: Messages['cause'] = {
  not_judged: 'Ainda não analisado.',
  not_earned: 'Ainda não conquistado: na análise de {date}, algum critério não foi cumprido.',
  out_of_scope: 'Este programa não avalia vendedores do seu país ou da sua categoria.',
  hit: 'A caminho: em uma análise recente, tudo foi cumprido para o nível {level}.',
  award_waits: 'Tudo foi cumprido. O nível {level} pode chegar quando terminar o tempo de espera.',
  earned: 'Nível {level} conquistado em {date}.',
  kept: 'Nível mantido: na análise de {date}, tudo foi cumprido.',
  recovered: 'Fora de risco: na análise de {date}, tudo foi cumprido.',
  undecided: 'Nível mantido por enquanto: não há dados suficientes para a análise.',
  missed: 'Em risco: em uma análise recente, algum critério não foi cumprido.',
  loss_waits: 'Em risco: houve análises negativas demais, e o nível {level} é mantido até o fim do seu tempo mínimo.',
  lost_missed: 'Nível perdido em {date}: houve análises negativas demais.',
  lost_hard: 'Nível perdido em {date}: um critério que não admite exceção não foi cumprido.',
  lost_dormant: 'Nível perdido em {date}: os dados foram insuficientes por tempo demais.',
  lost_on_probation:
    'Nível perdido em {date}: uma análise foi negativa no período probatório após mudança de proprietário.',
  lost_out_of_scope:
    'Nível perdido em {date}: este programa não avalia mais vendedores do seu país ou da sua categoria.',
  lost_closed: 'Nível perdido em {date}: a conta foi encerrada.',
  paused: 'Em pausa: enquanto isso nada é conquistado, e só se perde por um critério sem exceção.',
  frozen: 'Em verificação: enquanto isso, nada muda.',
};

const act: Messages['advice']['act'] = {
  orders_completed: { one: 'Conclua mais {count} pedido', other: 'Conclua mais {count} pedidos' },
  distinct_buyers: {
    one: 'Conclua um pedido de um comprador novo',
    other: 'Conclua pedidos de {count} compradores novos',
  },
  gross_sales: { other: 'Venda mais {count}' },
  buyer_concentration: {
    one: 'Conclua um pedido de outro comprador',
    other: 'Conclua pedidos de outros {count} compradores',
  },
  days_since_last_sale: { one: 'Venda mais {count} item', other: 'Venda mais {count} itens' },
  positive_feedback_rate: {
    one: 'Receba mais {count} avaliação de 4 ou 5 estrelas, sem nenhuma abaixo disso',
    other: 'Receba mais {count} avaliações de 4 ou 5 estrelas, sem nenhuma abaixo disso',
  },
  average_rating: {
    one: 'Receba mais {count} avaliação de 5 estrelas, sem nenhuma abaixo disso',
    other: 'Receba mais {count} avaliações de 5 estrelas, sem nenhuma abaixo disso',
  },
  dsr_item_as_described: {
    one: 'Receba mais {count} avaliação de 5 estrelas em “produto conforme a descrição”',
    other: 'Receba mais {count} avaliações de 5 estrelas em “produto conforme a descrição”',
  },
  dsr_communication: {
    one: 'Receba mais {count} avaliação de 5 estrelas em “comunicação”',
    other: 'Receba mais {count} avaliações de 5 estrelas em “comunicação”',
  },
  dsr_shipping_speed: {
    one: 'Receba mais {count} avaliação de 5 estrelas em “rapidez no envio”',
    other: 'Receba mais {count} avaliações de 5 estrelas em “rapidez no envio”',
  },
  on_time_ship_rate: {
    one: 'Envie o próximo pedido no prazo',
    other: 'Envie os próximos {count} pedidos no prazo',
  },
  seller_cancel_rate: {
    one: 'Envie o próximo pedido sem cancelar',
    other: 'Envie os próximos {count} pedidos sem cancelar nenhum',
  },
  valid_tracking_rate: {
    one: 'Envie o próximo pedido com rastreio',
    other: 'Envie os próximos {count} pedidos com rastreio',
  },
  acceptance_rate: { one: 'Aceite o próximo pedido', other: 'Aceite os próximos {count} pedidos' },
  rejections_in_a_row: { one: 'Aceite o próximo pedido', other: 'Aceite os próximos {count} pedidos' },
  on_time_delivery_rate: {
    one: 'Faça o próximo pedido chegar no prazo',
    other: 'Faça os próximos {count} pedidos chegarem no prazo',
  },
  median_handling_hours: {
    one: 'Envie o próximo pedido em até {value}',
    other: 'Envie os próximos {count} pedidos em até {value}',
  },
  median_response_hours: {
    one: 'Responda à próxima pergunta em até {value}',
    other: 'Responda às próximas {count} perguntas em até {value}',
  },
  median_acceptance_hours: {
    one: 'Aceite o próximo pedido em até {value}',
    other: 'Aceite os próximos {count} pedidos em até {value}',
  },
  response_rate_24h: {
    one: 'Responda à próxima pergunta em até 24 horas',
    other: 'Responda às próximas {count} perguntas em até 24 horas',
  },
  response_rate_48h: {
    one: 'Responda à próxima pergunta em até 48 horas',
    other: 'Responda às próximas {count} perguntas em até 48 horas',
  },
  dispute_lost_rate: {
    one: 'Conclua mais {count} pedido sem disputa perdida',
    other: 'Conclua mais {count} pedidos sem disputas perdidas',
  },
  not_as_described_rate: {
    one: 'Conclua mais {count} pedido conforme a descrição',
    other: 'Conclua mais {count} pedidos conforme a descrição',
  },
  order_defect_rate: {
    one: 'Conclua mais {count} pedido sem problemas',
    other: 'Conclua mais {count} pedidos sem problemas',
  },
  refund_rate_seller_fault: {
    one: 'Conclua mais {count} pedido sem reembolso por sua culpa',
    other: 'Conclua mais {count} pedidos sem reembolsos por sua culpa',
  },
  chargeback_rate: {
    one: 'Conclua mais {count} pedido sem chargeback',
    other: 'Conclua mais {count} pedidos sem chargebacks',
  },
  effective_positive_rate: {
    one: 'Conclua mais {count} pedido avaliado com 4 ou 5 estrelas',
    other: 'Conclua mais {count} pedidos avaliados com 4 ou 5 estrelas',
  },
  training_completed: {
    one: 'Conclua mais {count} módulo de treinamento',
    other: 'Conclua mais {count} módulos de treinamento',
  },
  policy_acknowledged: { other: 'Leia a política e confirme a leitura' },
};

/** The Brazilian Portuguese words of what people read. */
export const ptBr: Messages = {
  ...ptBrInPage,
  level: {
    ...ptBrInPage.level,
    advanced: 'Vendedor avançado',
    pro: 'Vendedor pro',
    star: 'Vendedor estrela',
    'top-rated': 'Vendedor mais bem avaliado',
    superhost: 'Superhost',
    leader: 'Líder',
    platinum: 'Vendedor platina',
    quality: 'Vendedor de qualidade',
  },
  ...ptBrStaff,
  metric: ptBrMetric,
  about: ptBrAbout,
  state: {
    none: 'sem selo',
    candidate: 'a caminho do selo',
    held: 'tem o selo',
    at_risk: 'tem o selo, em risco',
    lost: 'perdeu o selo',
  },
  overlay: {
    closed: 'encerrada',
    suspended: 'suspensa',
    under_review: 'em verificação',
    paused: 'em pausa',
    probation: 'em período probatório após mudança de proprietário',
    active: 'ativa',
  },
  verdict: {
    met: 'cumprido',
    missed: 'não cumprido',
    undecided: 'dados insuficientes',
    not_applicable: 'não se aplica',
  },
  reason: {
    met: 'cumprido',
    met_by_allowance: 'cumprido: fora do limite, mas sem passar do número de compradores tolerado',
    met_unless_sure: 'cumprido: fora do limite, mas com tão poucos casos pode ser obra do acaso',
    missed: 'não cumprido',
    missed_unsure: 'não cumprido: dentro do limite, mas com tão poucos casos pode ser obra do acaso',
    undecided: 'não há dados suficientes para saber',
    not_applicable: 'poucos casos para se aplicar',
  },
  cause,
  family: {
    dispatch: 'envio',
    delivery: 'entrega',
    feedback: 'avaliações',
    disputes: 'disputas',
    replies: 'respostas',
  },
  exclusion: {
    appeal_upheld: 'um recurso foi aceito',
    carrier_fault: 'culpa da transportadora',
    disaster: 'um desastre',
    buyer_fault: 'culpa do comprador',
    fraud: 'fraude',
    staff: 'decisão da equipe do marketplace',
  },
  criterion: {
    atLeast: 'ao menos {value}',
    atMost: 'no máximo {value}',
    sureOfAtLeast: 'com certeza ao menos {value}',
    sureOfAtMost: 'com certeza no máximo {value}',
    unlessSurelyBelow: 'ou não com certeza abaixo de {value}',
    unlessSurelyAbove: 'ou não com certeza acima de {value}',
    within: 'em até {value}',
    adaptive: { other: '{window} com {count} {of} ou mais; caso contrário, {otherwise}' },
    adaptiveOwn: { other: '{window} com {count} casos ou mais; caso contrário, {otherwise}' },
    bestOf: 'o melhor destes períodos: {windows}',
    hard: 'sem exceção',
    prior: 'como se já houvesse {count} com nota {value}',
    leftOut: '{count} fora da conta',
    allow: {
      one: 'com tolerância de {count} comprador afetado',
      other: 'com tolerância de {count} compradores afetados',
    },
    minSample: { one: 'com uma amostra de {count} ou mais', other: 'com uma amostra de {count} ou mais' },
    days: { one: '{count} dia', other: '{count} dias' },
    months: { one: '{count} mês fechado', other: '{count} meses fechados' },
  },
  advice: {
    act,
    nothing: 'Você não precisa fazer nada: o critério já está cumprido.',
    due: '{act}, com vencimento entre {from} e {to}.',
    dueOn: '{act}, com vencimento em {date}.',
    waitUntil: 'Agora é só aguardar até {date}.',
    wait: 'Agora é só aguardar.',
    notByThen: 'Não é possível cumprir este critério até lá.',
    notByThenUntil: 'Não é possível atingir este critério antes de {date}.',
    tips: 'Fazendo isso {count} vezes ou mais, passa a contar o período de {from} a {to}.',
    tipsAndMisses:
      'Fazendo isso {count} vezes ou mais, passa a contar o período de {from} a {to}, em que o critério não é atingido.',
    leaves: {
      one: 'A partir de {date}, {count} ocorrência contra você deixa de contar.',
      other: 'A partir de {date}, {count} ocorrências contra você deixam de contar.',
    },
    firstDay: 'O selo pode chegar a partir de {date}.',
    noFirstDay: 'Por enquanto, não há data prevista em que o selo possa chegar.',
  },
};
