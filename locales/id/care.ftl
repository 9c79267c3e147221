# Rawat mitra: daftar, kartu, hari ini, janji, serah terima.
partners = <b>Mitra Anda</b>
    { $count ->
        [1] Satu mitra.
       *[other] { $count } mitra; yang kunci dan bertujuan di atas.
    }
partners-none = <b>Belum ada mitra yang Anda rawat.</b>
    Tulis siapa yang baru Anda temui; kami ingatkan supaya tidak terlupa. Hanya Anda yang melihatnya.
partner-button = { $name } · { $tier }
partner-card = <b>{ $name }</b>
partner-field =
    .name = Nama
    .organisation = Organisasi
    .met = Bertemu di
    .need = Kebutuhan mereka
    .goal = Tujuan bersama
    .next_step = Langkah berikutnya
    .tier = Kedekatan
    .address = Saluran
    .ours = Orang kita
    .theirs = Orang mereka
    .days = Hari penting
    .birthday = Ulang tahun
    .founding = Hari jadi lembaga
    .partnership = Hari kemitraan
    .plan = Rencana komunikasi
corrected-line = { $label }: <b>{ $value }</b> (dibetulkan { $day }; sumber: { $learnt })
plan-line = { $how } · { $hours } · { $rhythm }
goal-none = belum ada
channel-address = { $channel }, { $address }
partner-last = Terakhir dihubungi: { $day }
partner-never = Belum pernah dihubungi.
partner-due = Sapa lagi: { $day }
links-thin = Sebaiknya paling sedikit dua orang di tiap pihak. Masih kurang: { $sides }.
partner-muted = Pengingat untuk mitra ini sedang dimatikan.
partner-gone = Mitra ini sudah tidak ada di daftar Anda.
partner-added = <b>{ $name } sudah tercatat.</b>
    Kalau sempat, lengkapi sedikit lagi; boleh juga nanti.
partner-added-first = <b>{ $name } sudah tercatat.</b>
    Sapa lagi dalam 72 jam, selagi masih ingat; kami ingatkan sebelum itu. Kalau sempat, lengkapi sedikit lagi.
links-kept = Orang-orang penghubung dengan { $name } sudah tercatat.
days-kept = Hari penting { $name } sudah tercatat. Sehari sebelumnya kami siapkan ucapannya.
plan-kept = Rencana komunikasi dengan { $name } sudah tercatat.
partner-forget-sure = <b>Hapus { $name } dari daftar Anda?</b>
    Catatan, janji, dan riwayatnya ikut hilang dan tidak bisa dikembalikan.
partner-forgotten = { $name } sudah dihapus dari daftar Anda.
rehearsal = <b>Latihan sebelum bicara dengan { $name }</b>
    1. Mulai dengan menanyakan kabar mereka, lalu dengarkan sampai selesai.
    2. Ulangi dengan kata-kata Anda apa yang mereka butuhkan: { $need }.
    3. Baru sampaikan maksud Anda, dalam satu kalimat.
    4. Tutup dengan satu langkah dan satu tanggal.
rehearsal-voice = Bicara pelan, beri jeda, tatap dengan ramah, dan simpan telepon Anda.
rehearsal-written = Tulis pendek, sapa dengan nama, dan baca keras-keras sekali sebelum dikirim.

contact-channel = <b>Menghubungi { $name } lewat apa?</b>
contact-logged = Tercatat: { $name }, lewat { $channel }. Sapa lagi sekitar { $next }.
    Apakah tadi Anda meminta sesuatu?
asked-yes = Tercatat: tadi ada permintaan kepada { $name }.
asked-no = Bagus. { $name } tahu Anda ingat mereka, bukan hanya kalau ada perlunya.
asked-only = Beberapa kontak terakhir dengan { $name } semuanya berisi permintaan. Lain kali, coba beri dulu. Yang mereka butuhkan: { $need }
note-kept = Catatan untuk { $name } tersimpan.
snooze = <b>{ $name }: nanti kapan?</b>
snoozed = Baik, { $name } kami tunda sampai { $until }.

care-day = <b>Mitra yang perlu disapa hari ini</b>
    { $count ->
        [1] Satu hal saja.
       *[other] { $count } hal, yang terpenting di atas.
    }
care-morning = <b>Rawat mitra hari ini</b>
    { $count ->
        [1] Satu hal saja.
       *[other] { $count } hal, yang terpenting di atas.
    }
care-help = <b>Memberi dulu</b>
care-nothing = <b>Hari ini tidak ada yang menunggu.</b>
    Semua mitra Anda sudah terawat.
care-more = dan { $count } lagi di /mitra
item-first = • <b>{ $name }</b>: baru kenalan, sapa paling lambat { $limit }
item-first-late = • <b>{ $name }</b>: sudah lewat 72 jam sejak bertemu, masih baik untuk disapa
item-touch = • <b>{ $name }</b>: terakhir dihubungi { $day }
item-touch-give = • <b>{ $name }</b>: terakhir dihubungi { $day }; kali ini tanpa permintaan, ya
item-never = • <b>{ $name }</b>: belum pernah dihubungi
item-inform = • <b>{ $name }</b>: waktunya kabar kegiatan
item-promise = • <b>{ $name }</b>: janji Anda untuk hari ini: { $what }
item-promise-late = • <b>{ $name }</b>: janji Anda untuk { $day }: { $what }
item-help = Satu bantuan bulan ini: <b>{ $name }</b>. Yang mereka butuhkan: { $need }. Adakah yang bisa Anda bantu?
first-nudge = <b>Sapa { $name } hari ini?</b>
    Anda baru bertemu di { $met }, dan percakapannya masih segar. Langkah yang Anda tulis: { $next }
first-late = <b>Sapa { $name }?</b>
    Sudah lewat tiga hari sejak bertemu di { $met }, tetapi belum terlambat. Langkah yang Anda tulis: { $next }
first-stranger = <b>Perkenalkan diri kepada { $name }?</b>
    { $colleague } belum lama bertemu mereka di { $met }; Anda yang melanjutkan. Langkah yang tertulis: { $next }
giver = Rekan saya
giver-yours = Rekan Anda
giver-named = Rekan saya { $giver }
mornings-on = Baik. Kalau ada yang perlu disapa, kami kabari pada waktu kabar pilihan Anda.
mornings-off = Baik, tidak ada lagi pesan pagi. Daftarnya selalu ada di /rawat.

promises = <b>Janji Anda</b>
promises-none = <b>Tidak ada janji yang menunggu.</b>
promise-line = Janji: { $what }, { $day }
promise-line-to = • { $day }: { $what } ({ $name })
promise-added = Tercatat: { $what }, { $day }, untuk { $name }. Pada harinya kami ingatkan Anda.
promise-card = <b>{ $what }</b>
    Untuk { $name }, { $day }.
promise-nudge = <b>Janji Anda: { $what }</b>
    Untuk { $name }, { $day }.
promise-later = <b>Ditunda berapa lama?</b>
    Kabari juga { $name }, supaya mereka tidak menunggu. Janjinya: { $what }
promise-kept = Janji ditepati: { $what }. { $name } bisa mengandalkan Anda.
promise-moved = Dipindah ke { $day }: { $what } untuk { $name }.
promise-dropped = Janji dibatalkan: { $what }. Sebaiknya { $name } tahu juga.
promise-over = Janji ini sudah selesai.

handover-asked = <b>{ $giver } ingin menyerahkan satu mitra kepada Anda</b>
    { $name } (kedekatan: { $tier }), beserta catatan dan janjinya. Bersedia merawatnya?
handover-offered = { $colleague } kami tanya dulu. Selama belum diterima, { $name } tetap bersama Anda.
handover-unreachable = { $colleague } sedang tidak bisa dihubungi di sini. { $name } tetap bersama Anda.
handover-taken = { $name } sekarang Anda rawat. Terima kasih.
handover-declined = Baik, { $name } tidak jadi diserahkan kepada Anda.
handover-was-taken = { $colleague } sekarang merawat { $name }. Terima kasih sudah menyerahkannya dengan baik.
handover-was-declined = { $colleague } belum bisa merawat { $name }. Mitra ini tetap bersama Anda.
handover-unanswered = Tawaran menyerahkan { $name } belum dijawab selama tiga hari, jadi kami tutup. Mitra ini tetap bersama Anda.
handover-left = Rekan yang Anda tawari { $name } sudah tidak di sini. Mitra ini tetap bersama Anda.
handover-over = Tawaran ini sudah tidak berlaku.

toast-muted = Baik, tidak kami ingatkan lagi.
toast-unmuted = Baik, kami ingatkan lagi.
act-today = Hari ini
act-today-also = sekarang
act-tomorrow = Besok
act-tomorrow-also = esok
act-new-partner = Tulis mitra baru
act-partners = Semua mitra
act-card = Lihat kartunya
act-contacted = Sudah saya hubungi
act-draft = Siapkan pesan
act-later = Nanti
act-hand-over = Serahkan
act-mute = Jangan ingatkan lagi
act-remind-again = Ingatkan lagi
act-promise = Catat janji
act-links = Penghubung
act-days = Hari penting
act-plan = Rencana
act-correct = Betulkan
act-forget = Hapus mitra
act-forget-sure = Ya, hapus
act-asked-nothing = Tidak
act-asked = Ya, ada permintaan
act-note = Tulis catatan
act-in-days = { $days ->
    [1] Besok
    [7] Seminggu lagi
    [30] Sebulan lagi
   *[other] { $days } hari lagi
}
act-mornings-on = Kabari saya tiap pagi
act-mornings-off = Tanpa pesan pagi
act-this-promise = Janji: { $what }
act-kept = Sudah saya tepati
act-drop = Batalkan
act-give = Siapkan tawaran bantuan
act-give-to = Bantu { $name }
act-take-over = Ya, saya rawat
act-decline = Belum bisa
