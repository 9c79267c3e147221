# Lomba kuis: tim dan papan nilai.
team-which = <b>Anda di tim mana?</b>
    Nilai tim adalah rata-rata nilai anggotanya.
team-is = Anda di tim <b>{ $name }</b>. Selamat berlomba!
team-stays = Kuis sudah berjalan, jadi tim tidak bisa diganti lagi.
leaders = <b>Papan nilai</b>
leader = { $place }. { $name } · <b>{ $points }</b>
leaders-apart = Nilai tertinggi sejauh ini { $best }. Nilai Anda sendiri saya kirim lewat pesan pribadi.
leader-mine = Nilai Anda { $points }, tempat ke-{ $place } dari { $of }.
leaders-final = <b>{ $title }: hasil akhir kuis</b>
