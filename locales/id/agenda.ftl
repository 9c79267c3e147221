# Agenda yang tiap titiknya berakhir dengan hasil.
agenda-title = Agenda pendirian
act-outcome = Tulis hasil titik ini
outcome-text = <b>Apa yang disepakati?</b>
    Tulis dengan kalimat peserta sendiri. Hasil ini dibaca semua orang.
    .label = Hasil
outcome-open = Titik ini belum punya hasil.
outcome-is = Hasil: <b>{ $outcome }</b>
outcome-kept = Hasil tercatat ✓
outcome-told = Disepakati untuk titik { $number }
    { $point }

    <b>{ $outcome }</b>
outcome-of = • { $point }
    <b>{ $outcome }</b>
outcomes = <b>{ $title }: yang kita sepakati</b>
outcomes-missing = Belum bisa diakhiri: titik { $points } belum punya hasil. Buka titiknya, lalu ketuk “Tulis hasil titik ini”.
round-of = <b>Putaran { $number }</b>
