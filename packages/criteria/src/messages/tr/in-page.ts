import type { MessagesInPage } from '../messages.ts';

/** The Turkish words a page with a badge needs: the others stay out of it. */
export const trInPage = {
  level: {
    gold: 'Altın satıcı',
    'gold-crown': 'Altın taçlı satıcı',
    rising: 'Yükselen satıcı',
  },
  metric: {
    account_age_days: 'Burada satış süresi',
    orders_completed: 'Tamamlanan siparişler',
    distinct_buyers: 'Farklı alıcılar',
    positive_feedback_rate: 'Olumlu değerlendirmeler',
    average_rating: 'Ortalama puan',
    dsr_item_as_described: 'Açıklamaya uygunluk',
    dsr_communication: 'İletişim',
    dsr_shipping_speed: 'Kargo hızı',
    on_time_ship_rate: 'Zamanında kargolanan',
    seller_cancel_rate: 'Satıcının iptal ettiği',
    valid_tracking_rate: 'Takip edilebilen gönderiler',
    on_time_delivery_rate: 'Zamanında teslim edilen',
    median_handling_hours: 'Genel kargolama süresi',
    median_response_hours: 'Genel yanıt süresi',
    response_rate_24h: 'Bir gün içinde yanıtlanan sorular',
    response_rate_48h: 'İki gün içinde yanıtlanan sorular',
    dispute_lost_rate: 'Kaybedilen anlaşmazlıklar',
    not_as_described_rate: 'Açıklamaya uymayan ürünler',
    order_defect_rate: 'Sorunlu siparişler',
    effective_positive_rate: 'Olumlu değerlendirilen siparişler',
    authenticity_violations: 'Tespit edilen sahte ürünler',
  },
  badge: {
    since: 'Başlangıç: {date}',
    figure: '. {name}: {value}',
    outOfFive: '5 üzerinden {value}',
    share: '{whole} içinde {part}',
    ratings: { one: '{count} değerlendirme', other: '{count} değerlendirme' },
    decided: 'Karar tarihi: {date}, politika sürümü: {version}',
    invite: 'Doğrulamak için seçin',
    verify: 'Bu rozeti doğrulayın',
  },
} as const satisfies MessagesInPage;
