import { esInPage } from './es/in-page.ts';
import { esAbout, esMetric } from './es/metrics.ts';
import { esStaff } from './es/staff.ts';
import type { Messages } from './messages.ts';

const cause: Messages['cause'] = {
  not_judged: 'Aún sin evaluar.',
  not_earned: 'Aún sin obtener: en la evaluación del {date} quedó algún criterio sin cumplir.',
  out_of_scope: 'Este programa no evalúa a vendedores de tu país o categoría.',
  hit: 'En camino: en una evaluación reciente se cumplió todo para el nivel {level}.',
  award_waits: 'Se cumple todo. El nivel {level} puede llegar cuando acabe el tiempo de espera.',
  earned: 'Nivel {level} obtenido el {date}.',
  kept: 'Nivel conservado: en la evaluación del {date} se cumplió todo.',
  recovered: 'Ya no está en riesgo: en la evaluación del {date} se cumplió todo.',
  undecided: 'Nivel conservado por ahora: no hay datos suficientes para evaluar.',
  missed: 'En riesgo: en una evaluación reciente quedó algún criterio sin cumplir.',
  loss_waits:
    'En riesgo: hay demasiadas evaluaciones no superadas; el nivel {level} se conserva hasta que acabe su tiempo mínimo.',
  lost_missed: 'Nivel perdido el {date}: demasiadas evaluaciones no superadas.',
  lost_hard: 'Nivel perdido el {date}: no se cumplió un criterio que no admite excepciones.',
  lost_dormant: 'Nivel perdido el {date}: no hubo datos suficientes durante demasiado tiempo.',
  lost_on_probation:
    'Nivel perdido el {date}: no se superó una evaluación en el periodo de prueba tras un cambio de propietario.',
  lost_out_of_scope: 'Nivel perdido el {date}: este programa ya no evalúa a vendedores de tu país o categoría.',
  lost_closed: 'Nivel perdido el {date}: se cerró la cuenta.',
  paused: 'En pausa: mientras tanto no se gana nada y solo se pierde por un criterio sin excepción.',
  frozen: 'En revisión: mientras tanto no cambia nada.',
};

const act: Messages['advice']['act'] = {
  orders_completed: { one: 'Completa {count} pedido más', other: 'Completa {count} pedidos más' },
  distinct_buyers: {
    one: 'Completa un pedido de un comprador nuevo',
    other: 'Completa pedidos de {count} compradores nuevos',
  },
  gross_sales: { other: 'Vende {count} más' },
  buyer_concentration: {
    one: 'Completa un pedido de otro comprador',
    other: 'Completa pedidos de otros {count} compradores',
  },
  days_since_last_sale: { one: 'Vende {count} artículo más', other: 'Vende {count} artículos más' },
  positive_feedback_rate: {
    one: 'Consigue {count} valoración más de 4 o 5 estrellas, sin ninguna inferior',
    other: 'Consigue {count} valoraciones más de 4 o 5 estrellas, sin ninguna inferior',
  },
  average_rating: {
    one: 'Consigue {count} valoración más de 5 estrellas, sin ninguna inferior',
    other: 'Consigue {count} valoraciones más de 5 estrellas, sin ninguna inferior',
  },
  dsr_item_as_described: {
    one: 'Consigue {count} valoración más de 5 estrellas en «artículo según la descripción»',
    other: 'Consigue {count} valoraciones más de 5 estrellas en «artículo según la descripción»',
  },
  dsr_communication: {
    one: 'Consigue {count} valoración más de 5 estrellas en «comunicación»',
    other: 'Consigue {count} valoraciones más de 5 estrellas en «comunicación»',
  },
  dsr_shipping_speed: {
    one: 'Consigue {count} valoración más de 5 estrellas en «rapidez del envío»',
    other: 'Consigue {count} valoraciones más de 5 estrellas en «rapidez del envío»',
  },
  on_time_ship_rate: { one: 'Envía a tiempo el próximo pedido', other: 'Envía a tiempo los próximos {count} pedidos' },
  seller_cancel_rate: {
    one: 'Envía el próximo pedido sin cancelarlo',
    other: 'Envía los próximos {count} pedidos sin cancelar ninguno',
  },
  valid_tracking_rate: {
    one: 'Envía el próximo pedido con seguimiento',
    other: 'Envía los próximos {count} pedidos con seguimiento',
  },
  acceptance_rate: { one: 'Acepta el próximo pedido', other: 'Acepta los próximos {count} pedidos' },
  rejections_in_a_row: { one: 'Acepta el próximo pedido', other: 'Acepta los próximos {count} pedidos' },
  on_time_delivery_rate: {
    one: 'Haz que el próximo pedido llegue a tiempo',
    other: 'Haz que los próximos {count} pedidos lleguen a tiempo',
  },
  median_handling_hours: {
    one: 'Envía el próximo pedido en {value}',
    other: 'Envía los próximos {count} pedidos en {value}',
  },
  median_response_hours: {
    one: 'Responde a la próxima pregunta en {value}',
    other: 'Responde a las próximas {count} preguntas en {value}',
  },
  median_acceptance_hours: {
    one: 'Acepta el próximo pedido en {value}',
    other: 'Acepta los próximos {count} pedidos en {value}',
  },
  response_rate_24h: {
    one: 'Responde a la próxima pregunta en 24 horas',
    other: 'Responde a las próximas {count} preguntas en 24 horas',
  },
  response_rate_48h: {
    one: 'Responde a la próxima pregunta en 48 horas',
    other: 'Responde a las próximas {count} preguntas en 48 horas',
  },
  dispute_lost_rate: {
    one: 'Completa {count} pedido más sin perder una disputa',
    other: 'Completa {count} pedidos más sin perder ninguna disputa',
  },
  not_as_described_rate: {
    one: 'Completa {count} pedido más conforme a la descripción',
    other: 'Completa {count} pedidos más conformes a la descripción',
  },
  order_defect_rate: {
    one: 'Completa {count} pedido más sin problemas',
    other: 'Completa {count} pedidos más sin problemas',
  },
  refund_rate_seller_fault: {
    one: 'Completa {count} pedido más sin reembolso por tu culpa',
    other: 'Completa {count} pedidos más sin reembolsos por tu culpa',
  },
  chargeback_rate: {
    one: 'Completa {count} pedido más sin contracargo',
    other: 'Completa {count} pedidos más sin contracargos',
  },
  effective_positive_rate: {
    one: 'Completa {count} pedido más que reciba 4 o 5 estrellas',
    other: 'Completa {count} pedidos más que reciban 4 o 5 estrellas',
  },
  training_completed: {
    one: 'Completa {count} módulo de formación más',
    other: 'Completa {count} módulos de formación más',
  },
  policy_acknowledged: { other: 'Lee la política y confirma la lectura' },
};

/** The Spanish words of what people read. */
export const es: Messages = {
  ...esInPage,
  level: {
    ...esInPage.level,
    advanced: 'Vendedor avanzado',
    pro: 'Vendedor experto',
    star: 'Vendedor estrella',
    'top-rated': 'Vendedor mejor valorado',
    superhost: 'Superanfitrión',
    leader: 'Líder',
    platinum: 'Vendedor de platino',
    quality: 'Vendedor de calidad',
  },
  ...esStaff,
  metric: esMetric,
  about: esAbout,
  state: {
    none: 'sin insignia',
    candidate: 'en camino hacia la insignia',
    held: 'tiene la insignia',
    at_risk: 'tiene la insignia, en riesgo',
    lost: 'perdió la insignia',
  },
  overlay: {
    closed: 'cerrada',
    suspended: 'suspendida',
    under_review: 'en revisión',
    paused: 'en pausa',
    probation: 'a prueba tras un cambio de propietario',
    active: 'activa',
  },
  verdict: {
    met: 'cumplido',
    missed: 'no cumplido',
    undecided: 'datos insuficientes',
    not_applicable: 'no se aplica',
  },
  reason: {
    met: 'cumplido',
    met_by_allowance: 'cumplido: fuera del límite, pero sin superar el número de compradores tolerado',
    met_unless_sure: 'cumplido: fuera del límite, pero con tan pocos casos podría ser casualidad',
    missed: 'no cumplido',
    missed_unsure: 'no cumplido: dentro del límite, pero con tan pocos casos podría ser casualidad',
    undecided: 'no hay datos suficientes para saberlo',
    not_applicable: 'muy pocos casos para aplicarlo',
  },
  cause,
  family: {
    dispatch: 'envío',
    delivery: 'entrega',
    feedback: 'valoraciones',
    disputes: 'disputas',
    replies: 'respuestas',
  },
  exclusion: {
    appeal_upheld: 'se aceptó una apelación',
    carrier_fault: 'culpa del transportista',
    disaster: 'una catástrofe',
    buyer_fault: 'culpa del comprador',
    fraud: 'fraude',
    staff: 'decisión del equipo de la plataforma',
  },
  criterion: {
    atLeast: 'al menos {value}',
    atMost: 'como máximo {value}',
    sureOfAtLeast: 'con certeza al menos {value}',
    sureOfAtMost: 'con certeza como máximo {value}',
    unlessSurelyBelow: 'o no con certeza por debajo de {value}',
    unlessSurelyAbove: 'o no con certeza por encima de {value}',
    within: 'como máximo {value}',
    adaptive: { other: '{window} si hay {count} {of} o más; si no, {otherwise}' },
    adaptiveOwn: { other: '{window} si hay {count} casos o más; si no, {otherwise}' },
    bestOf: 'el mejor de estos periodos: {windows}',
    hard: 'sin excepción',
    prior: 'como si ya hubiera {count} con una nota de {value}',
    leftOut: '{count} sin contar',
    allow: {
      one: 'con tolerancia de {count} comprador afectado',
      other: 'con tolerancia de {count} compradores afectados',
    },
    minSample: { one: 'con una muestra de {count} o más', other: 'con una muestra de {count} o más' },
    days: { one: '{count} día', other: '{count} días' },
    months: { one: '{count} mes natural', other: '{count} meses naturales' },
  },
  advice: {
    act,
    nothing: 'No tienes que hacer nada: el criterio se cumple.',
    due: '{act}, con vencimiento entre el {from} y el {to}.',
    dueOn: '{act}, con vencimiento el {date}.',
    waitUntil: 'Solo queda esperar hasta el {date}.',
    wait: 'Solo queda esperar.',
    notByThen: 'Este criterio no se puede cumplir para entonces.',
    notByThenUntil: 'Este criterio no se puede cumplir antes del {date}.',
    tips: 'Si lo haces {count} veces o más, pasa a contar el periodo del {from} al {to}.',
    tipsAndMisses:
      'Si lo haces {count} veces o más, pasa a contar el periodo del {from} al {to}, en el que no se cumple.',
    leaves: {
      one: 'A partir del {date} deja de contar {count} incidencia en tu contra.',
      other: 'A partir del {date} dejan de contar {count} incidencias en tu contra.',
    },
    firstDay: 'La insignia puede llegar, como pronto, el {date}.',
    noFirstDay: 'Por ahora no hay ninguna fecha a la vista en la que pueda llegar la insignia.',
  },
};
