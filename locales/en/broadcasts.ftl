# Broadcasts: written once, for many members.
broadcasts-text = <b>What is the broadcast to say?</b>
    Write it as members will read it; several lines are fine. Nothing is sent before you have looked at it.
    .label = Words
broadcasts-photo = <b>Would you like to add a photo?</b>
    It stands above your words.
    .label = Photo
broadcasts-audience = <b>Who should read it?</b>
    Only those who agreed to news from the network will get it.
    .label = Readers
    .everyone = All members
    .everyone-also = all, everybody, everyone
    .province = Members in one province
    .province-also = province, region
    .sector = Members of one sector
    .sector-also = sector
    .type = By experience
    .type-also = experience, type
    .role = Those with a role
    .role-also = role
broadcasts-province = <b>Which province?</b>
    Write its name, such as Jawa Barat.
    .label = Province
broadcasts-sector = <b>Which sector?</b>
    .label = Sector
broadcasts-type = <b>Members with what experience?</b>
    .label = Experience
broadcasts-role = <b>Those with which role?</b>
    .label = Role
broadcasts-review = <b>Is all of it right?</b>
    Next you see the broadcast exactly as members will get it.
    .label = Last look
act-preview = Show me

broadcast-title = <b>News from Jejaring</b>
broadcast-preview = This is how it will look. { $willing ->
        [one] <b>One person</b> gets it, at the hour they chose.
       *[other] <b>{ $willing } people</b> get it, each at the hour they chose.
    }
    { $others ->
        [0] All those you chose can get it.
       *[other] Skipped: { $others }, who did not agree to news or have blocked the bot.
    }
broadcast-nobody = This is how it would look, but nobody can get it yet: the { $others } members you chose did not agree to news or have blocked the bot.
broadcast-act =
    .send = { $count ->
        [one] Send to one person
       *[other] Send to { $count } people
    }
    .change = Change it first
    .drop = Discard
    .pause = Pause
    .resume = Go on
    .stop = Stop
    .new = Write a new broadcast
    .enough = Send me no more news
broadcast-dropped = That broadcast was discarded. Nothing was sent.
broadcast-begun = The broadcast is on its way.
broadcast-over = This broadcast is over.
broadcast-another = Would you like to write another broadcast?
broadcast-not-allowed = Broadcasts are for admins and curators.
broadcast-news = News reaches only those who agreed to it. You can change your permissions in /profil.
broadcast-no-more = All right, we will send you no more news. If you change your mind, type /profil and change your data permissions.
broadcast-card =
    .running = <b>Broadcast on its way</b>
        “{ $text }”
    .paused = <b>Broadcast paused</b>
        “{ $text }”
    .stopped = <b>Broadcast stopped</b>
        “{ $text }”
    .done = <b>Broadcast finished</b>
        “{ $text }”
broadcast-bar = { $bar } { $share }%
broadcast-counts = Of { $total }: { $counts }
broadcast-later = The next readers get it { $at }.
