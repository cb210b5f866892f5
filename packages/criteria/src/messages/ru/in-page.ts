import type { MessagesInPage } from '../messages.ts';

/** The Russian words a page with a badge needs: the others stay out of it. */
export const ruInPage = {
  level: {
    gold: 'Золотой продавец',
    'gold-crown': 'Продавец с золотой короной',
    rising: 'Растущий продавец',
  },
  metric: {
    account_age_days: 'Стаж на площадке',
    orders_completed: 'Выполненные заказы',
    distinct_buyers: 'Разные покупатели',
    positive_feedback_rate: 'Положительные оценки',
    average_rating: 'Средняя оценка',
    dsr_item_as_described: 'Соответствие описанию',
    dsr_communication: 'Общение',
    dsr_shipping_speed: 'Скорость отправки',
    on_time_ship_rate: 'Отправлено вовремя',
    seller_cancel_rate: 'Отменено продавцом',
    valid_tracking_rate: 'Посылки с отслеживанием',
    on_time_delivery_rate: 'Доставлено вовремя',
    median_handling_hours: 'Обычный срок отправки',
    median_response_hours: 'Обычное время ответа',
    response_rate_24h: 'Ответы в течение суток',
    response_rate_48h: 'Ответы в течение двух суток',
    dispute_lost_rate: 'Проигранные споры',
    not_as_described_rate: 'Товары не по описанию',
    order_defect_rate: 'Проблемные заказы',
    effective_positive_rate: 'Заказы с положительной оценкой',
    authenticity_violations: 'Выявленные подделки',
  },
  badge: {
    since: 'С {date}',
    figure: '; {name}: {value}',
    outOfFive: '{value} из 5',
    share: '{part} из {whole}',
    ratings: { one: '{count} оценка', few: '{count} оценки', many: '{count} оценок', other: '{count} оценки' },
    decided: 'Дата решения: {date}, версия правил: {version}',
    invite: 'Нажмите, чтобы проверить',
    verify: 'Проверить этот значок',
  },
} as const satisfies MessagesInPage;
