import type { MessagesInPage } from '../messages.ts';

/** The Korean words a page with a badge needs: the others stay out of it. */
export const koInPage = {
  level: {
    gold: '골드 셀러',
    'gold-crown': '골드 크라운 셀러',
    rising: '라이징 셀러',
  },
  metric: {
    account_age_days: '판매 기간',
    orders_completed: '완료 주문 수',
    distinct_buyers: '구매자 수',
    positive_feedback_rate: '긍정 평가율',
    average_rating: '평균 평점',
    dsr_item_as_described: '상품 설명 일치',
    dsr_communication: '소통',
    dsr_shipping_speed: '발송 속도',
    on_time_ship_rate: '정시 발송률',
    seller_cancel_rate: '판매자 취소율',
    valid_tracking_rate: '배송 추적 가능률',
    on_time_delivery_rate: '정시 도착률',
    median_handling_hours: '통상 발송 소요 시간',
    median_response_hours: '통상 응답 시간',
    response_rate_24h: '24시간 내 응답률',
    response_rate_48h: '48시간 내 응답률',
    dispute_lost_rate: '판매자 책임 분쟁률',
    not_as_described_rate: '설명 불일치율',
    order_defect_rate: '문제 주문율',
    effective_positive_rate: '주문 대비 긍정 평가율',
    authenticity_violations: '위조품 적발 건수',
  },
  badge: {
    since: '{date}부터',
    figure: '. {name}: {value}',
    outOfFive: '5점 만점에 {value}점',
    share: '{whole}건 중 {part}건',
    ratings: { other: '평가 {count}건' },
    decided: '{date} 심사, 정책 버전 {version}',
    invite: '선택하여 진위 확인',
    verify: '배지 진위 확인',
  },
} as const satisfies MessagesInPage;
