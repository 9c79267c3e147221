group-bound = Grup ini sekarang terhubung dengan Jejaring sebagai <b>{ $title }</b>. Pertemuan bisa diumumkan di sini.
group-released = Grup ini tidak lagi terhubung dengan Jejaring.
group-not-bound = Grup ini memang belum terhubung.
group-where = Ketik perintah itu di grup, atau di topik forum, yang ingin Anda hubungkan.
