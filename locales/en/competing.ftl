# Competing in a quiz: teams and the leaderboard.
team-which = <b>Which team are you in?</b>
    A team's points are the average of its members'.
team-is = You are in the team <b>{ $name }</b>. Have fun!
team-stays = The quiz is under way, so teams stay as they are.
leaders = <b>Leaderboard</b>
leader = { $place }. { $name } · <b>{ $points }</b>
leaders-apart = The most points so far: { $best }. I send yours to you in private.
leader-mine = You have { $points } points, place { $place } of { $of }.
leaders-final = <b>{ $title }: the quiz's final result</b>
