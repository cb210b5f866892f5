import type { MessagesInPage } from '../messages.ts';

/** The Japanese words a page with a badge needs: the others stay out of it. */
export const jaInPage = {
  level: {
    gold: 'ゴールドセラー',
    'gold-crown': 'ゴールドクラウンセラー',
    rising: 'ライジングセラー',
  },
  metric: {
    account_age_days: '販売歴',
    orders_completed: '取引完了数',
    distinct_buyers: '購入者数',
    positive_feedback_rate: '高評価率',
    average_rating: '平均評価',
    dsr_item_as_described: '商品説明の正確さ',
    dsr_communication: 'コミュニケーション',
    dsr_shipping_speed: '発送の速さ',
    on_time_ship_rate: '期限内発送率',
    seller_cancel_rate: '出品者都合のキャンセル率',
    valid_tracking_rate: '追跡可能率',
    on_time_delivery_rate: '期日内配達率',
    median_handling_hours: '発送までの目安',
    median_response_hours: '返信までの目安',
    response_rate_24h: '24時間以内の返信率',
    response_rate_48h: '48時間以内の返信率',
    dispute_lost_rate: 'クレーム認定率',
    not_as_described_rate: '商品説明との相違率',
    order_defect_rate: '注文不良率',
    effective_positive_rate: '取引の高評価率',
    authenticity_violations: '偽造品の認定件数',
  },
  badge: {
    since: '{date}から',
    figure: '。{name}：{value}',
    outOfFive: '5点満点中{value}点',
    share: '{whole}件中{part}件',
    ratings: { other: '評価{count}件' },
    decided: '{date}判定、ポリシー第{version}版',
    invite: '選択して本物か確認',
    verify: 'バッジが本物か確認',
  },
} as const satisfies MessagesInPage;
