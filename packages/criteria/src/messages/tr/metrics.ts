import type { Messages } from '../messages.ts';
import { trInPage } from './in-page.ts';

/** The names of metrics. */
export const trMetric: Messages['metric'] = {
  ...trInPage.metric,
  ownership_stable_days: 'Aynı sahiplik süresi',
  fraud_hold: 'Açık incelemeler',
  suspension: 'Askıya almalar',
  training_completed: 'Tamamlanan eğitimler',
  policy_acknowledged: 'Politika onayı',
  gross_sales: 'Satışlar',
  repeat_buyer_rate: 'Tekrar gelen alıcılar',
  buyer_concentration: 'En büyük alıcının siparişleri',
  days_since_last_sale: 'Son satıştan bu yana geçen süre',
  buyer_cancel_share: 'Alıcıların iptal ettiği',
  acceptance_rate: 'Kabul edilen siparişler',
  rejections_in_a_row: 'Art arda reddedilen siparişler',
  median_acceptance_hours: 'Genel kabul süresi',
  median_promised_handling_days: 'Genelde vadedilen kargolama süresi',
  refund_rate_seller_fault: 'Satıcı kusurundan para iadeleri',
  chargeback_rate: 'Ters ibrazlar',
  rating_coverage: 'Değerlendirilen siparişler',
  policy_violations: 'Kural ihlalleri',
  severe_policy_violations: 'Ağır kural ihlalleri',
};

/** What each metric is. */
export const trAbout: Messages['about'] = {
  account_age_days: 'Satıcının kaydından bu yana geçen gün sayısı',
  ownership_stable_days:
    'Hesap sahibinin veya ödeme hesabı sahibinin son değişmesinden, değişmediyse satıcının kaydından bu yana geçen gün sayısı',
  fraud_hold: 'Hesaba ilişkin açık incelemeler',
  suspension: 'Yürürlükteki askıya almalar',
  training_completed: 'Tamamlanmış ve süresi dolmamış eğitim modülleri',
  policy_acknowledged: 'Satıcı politikanın bu sürümünü veya daha yenisini onayladıysa 1, değilse 0',
  orders_completed: 'Teslim edilmiş ve anlaşmazlık süresi geçmiş siparişler',
  distinct_buyers: 'Tamamlanmış siparişi olan farklı alıcılar',
  gross_sales: 'Tamamlanan siparişlerin tek bir para birimindeki tutarı, para iadeleri düşülmüş olarak',
  repeat_buyer_rate: 'İki veya daha fazla tamamlanmış siparişi olan alıcıların tüm alıcılara oranı',
  buyer_concentration: 'En çok siparişi olan alıcının tamamlanan siparişlerinin tüm tamamlanan siparişlere oranı',
  days_since_last_sale:
    'Son siparişin verilmesinden bu yana geçen gün sayısı; sipariş yoksa dönemin gün sayısından bir fazla',
  on_time_ship_rate: 'Son kargolama gününe kadar yola çıkan siparişlerin kargolanması gereken siparişlere oranı',
  seller_cancel_rate: 'Satıcının kusuruyla iptal edilen siparişlerin onaylanan siparişlere oranı',
  buyer_cancel_share: 'Alıcıdan kaynaklanan nedenle iptal edilen siparişlerin onaylanan siparişlere oranı',
  valid_tracking_rate: 'Takip numarasının çalıştığı görülen gönderilerin takip numarası gereken gönderilere oranı',
  acceptance_rate: 'Kabul edilen siparişlerin kabul veya reddedilen siparişlere oranı',
  rejections_in_a_row: 'Bir siparişin kabul edildiği son günden bu yana reddedilen veya yanıtsız bırakılan siparişler',
  on_time_delivery_rate: 'Vadedilen güne kadar ulaşan siparişlerin teslim günü gelen siparişlere oranı',
  median_handling_hours: 'Siparişten ilk kargo taramasına kadar geçen çalışma saatlerinin ortancası',
  median_response_hours: 'Bir kişinin verdiği ilk yanıta kadar geçen saatlerin ortancası',
  median_acceptance_hours: 'Siparişten satıcının kabul veya ret yanıtına kadar geçen saatlerin ortancası',
  median_promised_handling_days: 'Siparişten son kargolama gününe kadar olan günlerin ortancası',
  response_rate_24h: 'Bir kişinin 24 saat içinde yanıtladığı ilk mesajların tüm ilk mesajlara oranı',
  response_rate_48h: 'Bir kişinin 48 saat içinde yanıtladığı ilk mesajların tüm ilk mesajlara oranı',
  positive_feedback_rate:
    '4 ve 5 yıldızlı değerlendirmelerin, bunlarla 1 ve 2 yıldızlıların toplamına oranı; 3 yıldızlılar hiçbirine katılmaz',
  average_rating: 'Yıldızların ortalaması, 1 ile 5 arası',
  dsr_item_as_described: '“Açıklamaya uygunluk” için verilen yıldızların ortalaması',
  dsr_communication: '“İletişim” için verilen yıldızların ortalaması',
  dsr_shipping_speed: '“Kargo hızı” için verilen yıldızların ortalaması',
  dispute_lost_rate:
    'Satıcının aleyhine kapanan anlaşmazlığı olan siparişlerin, anlaşmazlık açılabilecek siparişlere oranı',
  not_as_described_rate:
    'Yanlış veya kusurlu ürün şikâyeti kabul edilen siparişlerin, anlaşmazlık açılabilecek siparişlere oranı',
  order_defect_rate:
    '1 veya 2 yıldız alan, anlaşmazlığı kaybedilen ya da ters ibraz yapılan, her biri bir kez sayılan siparişlerin, anlaşmazlık açılabilecek siparişlere oranı',
  refund_rate_seller_fault:
    'Satıcının kusuruyla parası iade edilen siparişlerin, anlaşmazlık açılabilecek siparişlere oranı',
  chargeback_rate: 'Ters ibraz yapılan siparişlerin, anlaşmazlık açılabilecek siparişlere oranı',
  rating_coverage: 'Değerlendirilen tamamlanmış siparişlerin tüm tamamlanan siparişlere oranı',
  effective_positive_rate: '4 veya 5 yıldız alan tamamlanmış siparişlerin tüm tamamlanan siparişlere oranı',
  authenticity_violations: 'Kesinleşmiş sahte ürün tespitleri',
  policy_violations: 'Sahte ürünler dışında, her ağırlıkta kesinleşmiş ihlal tespitleri',
  severe_policy_violations: 'Sahte ürünler dışında, büyük veya kritik kesinleşmiş ihlal tespitleri',
};
