import type { MessagesInPage } from '../messages.ts';

/** The Brazilian Portuguese words a page with a badge needs: the others stay out of it. */
export const ptBrInPage = {
  level: {
    gold: 'Vendedor ouro',
    'gold-crown': 'Vendedor coroa de ouro',
    rising: 'Vendedor em ascensão',
  },
  metric: {
    account_age_days: 'Tempo como vendedor',
    orders_completed: 'Pedidos concluídos',
    distinct_buyers: 'Compradores diferentes',
    positive_feedback_rate: 'Avaliações positivas',
    average_rating: 'Nota média',
    dsr_item_as_described: 'Produto conforme a descrição',
    dsr_communication: 'Comunicação',
    dsr_shipping_speed: 'Rapidez no envio',
    on_time_ship_rate: 'Enviados no prazo',
    seller_cancel_rate: 'Cancelados pelo vendedor',
    valid_tracking_rate: 'Pacotes com rastreio',
    on_time_delivery_rate: 'Entregues no prazo',
    median_handling_hours: 'Tempo habitual de envio',
    median_response_hours: 'Tempo habitual de resposta',
    response_rate_24h: 'Perguntas respondidas em 24 horas',
    response_rate_48h: 'Perguntas respondidas em 48 horas',
    dispute_lost_rate: 'Disputas perdidas',
    not_as_described_rate: 'Produtos diferentes do anunciado',
    order_defect_rate: 'Pedidos com problemas',
    effective_positive_rate: 'Pedidos com avaliação positiva',
    authenticity_violations: 'Falsificações encontradas',
  },
  badge: {
    since: 'Desde {date}',
    figure: '. {name}: {value}',
    outOfFive: '{value} de 5',
    share: '{part} de {whole}',
    ratings: { one: '{count} avaliação', other: '{count} avaliações' },
    decided: 'Analisado em {date}, versão {version} da política',
    invite: 'Selecione para verificar',
    verify: 'Verificar este selo',
  },
} as const satisfies MessagesInPage;
