import type { Messages } from './messages.ts';
import { trAct } from './tr/acts.ts';
import { trInPage } from './tr/in-page.ts';
import { trAbout, trMetric } from './tr/metrics.ts';
import { trStaff } from './tr/staff.ts';

const cause: Messages['cause'] = {
  not_judged: 'Henüz değerlendirilmedi.',
  not_earned: 'Henüz kazanılmadı: {date} tarihli kararda bazı koşullar karşılanmadı.',
  out_of_scope: 'Bu program, ülkenizdeki veya kategorinizdeki satıcıları değerlendirmiyor.',
  hit: 'Yolda: yakın tarihli bir kararda “{level}” için gereken her şey karşılandı.',
  award_waits: 'Her şey karşılandı. “{level}” düzeyi, bekleme süresi dolunca gelebilir.',
  earned: '“{level}” düzeyi {date} tarihinde kazanıldı.',
  kept: 'Korundu: {date} tarihli kararda her şey karşılandı.',
  recovered: 'Artık risk altında değil: {date} tarihli kararda her şey karşılandı.',
  undecided: 'Şimdilik korunuyor: değerlendirme için yeterli veri yok.',
  missed: 'Risk altında: yakın tarihli bir kararda bazı koşullar karşılanmadı.',
  loss_waits:
    'Risk altında: kaybettirecek sayıda kararda koşullar karşılanmadı; “{level}” düzeyi, asgari süresi dolana kadar korunuyor.',
  lost_missed: '{date} tarihinde kaybedildi: çok fazla kararda koşullar karşılanmadı.',
  lost_hard: '{date} tarihinde kaybedildi: istisna tanımayan bir ölçüt karşılanmadı.',
  lost_dormant: '{date} tarihinde kaybedildi: çok uzun süre yeterli veri yoktu.',
  lost_on_probation:
    '{date} tarihinde kaybedildi: sahip değişikliğinden sonraki deneme süresinde bir kararda koşullar karşılanmadı.',
  lost_out_of_scope:
    '{date} tarihinde kaybedildi: bu program artık ülkenizdeki veya kategorinizdeki satıcıları değerlendirmiyor.',
  lost_closed: '{date} tarihinde kaybedildi: hesap kapatıldı.',
  paused: 'Duraklatıldı: bu sürede bir şey kazanılmaz; yalnızca istisna tanımayan bir ölçüt kaybettirebilir.',
  frozen: 'İnceleniyor: bu sürede hiçbir şey değişmez.',
};

/** The Turkish words of what people read. */
export const tr: Messages = {
  ...trInPage,
  level: {
    ...trInPage.level,
    advanced: 'İleri düzey satıcı',
    pro: 'Profesyonel satıcı',
    star: 'Yıldız satıcı',
    'top-rated': 'En yüksek puanlı satıcı',
    superhost: 'Süper ev sahibi',
    leader: 'Lider',
    platinum: 'Platin satıcı',
    quality: 'Kaliteli satıcı',
  },
  ...trStaff,
  metric: trMetric,
  about: trAbout,
  state: {
    none: 'rozet yok',
    candidate: 'rozet yolunda',
    held: 'rozeti var',
    at_risk: 'rozeti var, risk altında',
    lost: 'rozeti kaybetti',
  },
  overlay: {
    closed: 'kapalı',
    suspended: 'askıda',
    under_review: 'inceleniyor',
    paused: 'duraklatıldı',
    probation: 'sahip değişikliğinden sonra deneme süresinde',
    active: 'etkin',
  },
  verdict: {
    met: 'karşılandı',
    missed: 'karşılanmadı',
    undecided: 'yeterli veri yok',
    not_applicable: 'uygulanmıyor',
  },
  reason: {
    met: 'karşılandı',
    met_by_allowance: 'karşılandı: sınırın dışında, ancak izin verilenden fazla alıcı etkilenmedi',
    met_unless_sure: 'karşılandı: sınırın dışında, ancak bu kadar az veriyle rastlantı olabilir',
    missed: 'karşılanmadı',
    missed_unsure: 'karşılanmadı: sınırın içinde, ancak bu kadar az veriyle rastlantı olabilir',
    undecided: 'karar vermek için yeterli veri yok',
    not_applicable: 'uygulanamayacak kadar az',
  },
  cause,
  family: {
    dispatch: 'kargolama',
    delivery: 'teslimat',
    feedback: 'değerlendirmeler',
    disputes: 'anlaşmazlıklar',
    replies: 'yanıtlar',
  },
  exclusion: {
    appeal_upheld: 'itiraz kabul edildi',
    carrier_fault: 'kargo firmasının kusuru',
    disaster: 'afet',
    buyer_fault: 'alıcının kusuru',
    fraud: 'dolandırıcılık',
    staff: 'pazaryeri ekibinin kararı',
  },
  criterion: {
    atLeast: 'en az {value}',
    atMost: 'en çok {value}',
    sureOfAtLeast: 'kesin olarak en az {value}',
    sureOfAtMost: 'kesin olarak en çok {value}',
    unlessSurelyBelow: 'ya da {value} altında olduğu kesin değilse',
    unlessSurelyAbove: 'ya da {value} üzerinde olduğu kesin değilse',
    within: 'en çok {value}',
    adaptive: { other: '{window} (bu sürede en az {count} varsa: {of}), yoksa {otherwise}' },
    adaptiveOwn: { other: '{window} (bu sürede değerlendirilecek en az {count} varsa), yoksa {otherwise}' },
    bestOf: 'şu dönemlerin en iyisi: {windows}',
    hard: 'istisnasız',
    prior: 'önceden {value} değerinde {count} tane verilmiş gibi',
    leftOut: '{count} tanesi hesaba katılmadı',
    allow: { one: 'ya da etkilenen en çok {count} alıcı', other: 'ya da etkilenen en çok {count} alıcı' },
    minSample: { one: 'en az {count} örnekle', other: 'en az {count} örnekle' },
    days: { one: '{count} gün', other: '{count} gün' },
    months: { one: '{count} takvim ayı', other: '{count} takvim ayı' },
  },
  advice: {
    act: trAct,
    nothing: 'Yapılacak bir şey yok: koşul karşılandı.',
    due: '{act}; vadesi {from} – {to} arasında gelenler sayılır.',
    dueOn: '{act}; vadesi {date} tarihinde gelenler sayılır.',
    waitUntil: '{date} tarihine kadar beklemekten başka yapılacak bir şey yok.',
    wait: 'Beklemekten başka yapılacak bir şey yok.',
    notByThen: 'O zamana kadar karşılanamaz.',
    notByThenUntil: '{date} tarihinden önce karşılanamaz.',
    tips: 'Sayı en az {count} olursa bunun yerine {from} – {to} dönemine bakılır.',
    tipsAndMisses:
      'Sayı en az {count} olursa bunun yerine {from} – {to} dönemine bakılır ve koşul o dönemde karşılanmaz.',
    leaves: {
      one: '{date} tarihinden itibaren aleyhinize olan {count} olay artık sayılmaz.',
      other: '{date} tarihinden itibaren aleyhinize olan {count} olay artık sayılmaz.',
    },
    firstDay: 'Rozet en erken {date} tarihinde gelebilir.',
    noFirstDay: 'Rozetin gelebileceği bir gün henüz görünmüyor.',
  },
};
