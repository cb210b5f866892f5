import type { Messages } from '../messages.ts';

/** What a seller can do. */
export const trAct: Messages['advice']['act'] = {
  orders_completed: {
    one: '{count} sipariş daha tamamlayın',
    other: '{count} sipariş daha tamamlayın',
  },
  distinct_buyers: {
    one: '{count} yeni alıcının daha siparişini tamamlayın',
    other: '{count} yeni alıcının daha siparişini tamamlayın',
  },
  gross_sales: { other: '{count} tutarında daha satış yapın' },
  buyer_concentration: {
    one: '{count} başka alıcının siparişini tamamlayın',
    other: '{count} başka alıcının siparişini tamamlayın',
  },
  days_since_last_sale: {
    one: '{count} ürünün daha satışını yapın',
    other: '{count} ürünün daha satışını yapın',
  },
  positive_feedback_rate: {
    one: '1 veya 2 yıldızlı almadan {count} tane daha 4 veya 5 yıldızlı değerlendirme alın',
    other: '1 veya 2 yıldızlı almadan {count} tane daha 4 veya 5 yıldızlı değerlendirme alın',
  },
  average_rating: {
    one: 'Daha düşüğünü almadan {count} tane daha 5 yıldızlı değerlendirme alın',
    other: 'Daha düşüğünü almadan {count} tane daha 5 yıldızlı değerlendirme alın',
  },
  dsr_item_as_described: {
    one: '“Açıklamaya uygunluk” için {count} tane daha 5 yıldızlı değerlendirme alın',
    other: '“Açıklamaya uygunluk” için {count} tane daha 5 yıldızlı değerlendirme alın',
  },
  dsr_communication: {
    one: '“İletişim” için {count} tane daha 5 yıldızlı değerlendirme alın',
    other: '“İletişim” için {count} tane daha 5 yıldızlı değerlendirme alın',
  },
  dsr_shipping_speed: {
    one: '“Kargo hızı” için {count} tane daha 5 yıldızlı değerlendirme alın',
    other: '“Kargo hızı” için {count} tane daha 5 yıldızlı değerlendirme alın',
  },
  on_time_ship_rate: {
    one: 'Sonraki siparişi zamanında kargolayın',
    other: 'Sonraki {count} siparişi zamanında kargolayın',
  },
  seller_cancel_rate: {
    one: 'Sonraki siparişi iptal etmeden kargolayın',
    other: 'Sonraki {count} siparişi hiçbirini iptal etmeden kargolayın',
  },
  valid_tracking_rate: {
    one: 'Sonraki siparişi takip numarasıyla kargolayın',
    other: 'Sonraki {count} siparişi takip numarasıyla kargolayın',
  },
  acceptance_rate: {
    one: 'Sonraki siparişi kabul edin',
    other: 'Sonraki {count} siparişi kabul edin',
  },
  rejections_in_a_row: {
    one: 'Sonraki siparişi kabul edin',
    other: 'Sonraki {count} siparişi kabul edin',
  },
  on_time_delivery_rate: {
    one: 'Sonraki siparişi zamanında ulaştırın',
    other: 'Sonraki {count} siparişi zamanında ulaştırın',
  },
  median_handling_hours: {
    one: 'Sonraki siparişi {value} içinde kargolayın',
    other: 'Sonraki {count} siparişi {value} içinde kargolayın',
  },
  median_response_hours: {
    one: 'Sonraki soruyu {value} içinde yanıtlayın',
    other: 'Sonraki {count} soruyu {value} içinde yanıtlayın',
  },
  median_acceptance_hours: {
    one: 'Sonraki siparişi {value} içinde kabul edin',
    other: 'Sonraki {count} siparişi {value} içinde kabul edin',
  },
  response_rate_24h: {
    one: 'Sonraki soruyu 24 saat içinde yanıtlayın',
    other: 'Sonraki {count} soruyu 24 saat içinde yanıtlayın',
  },
  response_rate_48h: {
    one: 'Sonraki soruyu 48 saat içinde yanıtlayın',
    other: 'Sonraki {count} soruyu 48 saat içinde yanıtlayın',
  },
  dispute_lost_rate: {
    one: 'Anlaşmazlık kaybetmeden {count} sipariş daha tamamlayın',
    other: 'Anlaşmazlık kaybetmeden {count} sipariş daha tamamlayın',
  },
  not_as_described_rate: {
    one: 'Açıklamaya uygun {count} sipariş daha tamamlayın',
    other: 'Açıklamaya uygun {count} sipariş daha tamamlayın',
  },
  order_defect_rate: {
    one: 'Sorunsuz {count} sipariş daha tamamlayın',
    other: 'Sorunsuz {count} sipariş daha tamamlayın',
  },
  refund_rate_seller_fault: {
    one: 'Kusurunuzdan para iadesi olmadan {count} sipariş daha tamamlayın',
    other: 'Kusurunuzdan para iadesi olmadan {count} sipariş daha tamamlayın',
  },
  chargeback_rate: {
    one: 'Ters ibraz olmadan {count} sipariş daha tamamlayın',
    other: 'Ters ibraz olmadan {count} sipariş daha tamamlayın',
  },
  effective_positive_rate: {
    one: '4 veya 5 yıldız alan {count} sipariş daha tamamlayın',
    other: '4 veya 5 yıldız alan {count} sipariş daha tamamlayın',
  },
  training_completed: {
    one: '{count} eğitim modülü daha tamamlayın',
    other: '{count} eğitim modülü daha tamamlayın',
  },
  policy_acknowledged: { other: 'Politikayı okuyup onaylayın' },
};
