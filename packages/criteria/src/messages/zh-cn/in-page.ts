import type { MessagesInPage } from '../messages.ts';

/** The Chinese words a page with a badge needs: the others stay out of it. */
export const zhCnInPage = {
  level: {
    gold: '金牌卖家',
    'gold-crown': '金冠卖家',
    rising: '新锐卖家',
  },
  metric: {
    account_age_days: '开店时长',
    orders_completed: '完成订单数',
    distinct_buyers: '买家数',
    positive_feedback_rate: '好评率',
    average_rating: '平均评分',
    dsr_item_as_described: '描述相符',
    dsr_communication: '沟通服务',
    dsr_shipping_speed: '发货速度',
    on_time_ship_rate: '按时发货率',
    seller_cancel_rate: '卖家取消率',
    valid_tracking_rate: '有效追踪率',
    on_time_delivery_rate: '按时送达率',
    median_handling_hours: '通常发货用时',
    median_response_hours: '通常回复用时',
    response_rate_24h: '24小时回复率',
    response_rate_48h: '48小时回复率',
    dispute_lost_rate: '卖家责任纠纷率',
    not_as_described_rate: '描述不符率',
    order_defect_rate: '问题订单率',
    effective_positive_rate: '订单获好评率',
    authenticity_violations: '查实售假次数',
  },
  badge: {
    since: '自{date}起',
    figure: '。{name}：{value}',
    outOfFive: '{value}分（满分5分）',
    share: '{part}/{whole}',
    ratings: { other: '{count}条评价' },
    decided: '{date}评定，规则版本{version}',
    invite: '点击验证',
    verify: '验证此徽章',
  },
} as const satisfies MessagesInPage;
