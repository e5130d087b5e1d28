# The same on Slack; this time nobody answers, and nothing goes out.
file: solvane.yaml
now: 2026-03-22 08:00 Asia/Amman
Selma: slack, Asia/Amman
Nadia: slack, Asia/Amman

Selma > /cluster start {invite Selma}
    Selma ← Welcome, Selma. You facilitate Solvane Cleantech.
          |
          | • /cluster today: who is in, who answered, what goes out next
          | • /cluster invite: a text that brings people in
          | • /cluster note: write down an answer somebody gave by phone
          | • /cluster summary: send what came of a meeting to everybody
          | • /cluster silence: stop everything I send by myself, at once
          | • /cluster poll: ask everybody one question
          |
          | Add me to a group or channel, and votes and the digest appear there. /cluster help shows the rest.
          | [My actions] [Settings]
Nadia > /cluster start {invite Nadia}
    Nadia ← Hello, Nadia. I am clusterbot, and help the people of Solvane Cleantech keep what they agreed moving. What you would get:
          |
          | • At most two messages a week, in your working hours (Amman time)
          | • About actions you own, and votes or short questions that need you, one tap each
          | • On top of that, a summary after a meeting
          | • Selma and any other facilitator see your answers; others see the plan with your name on your actions, your ideas, and what you choose to share
          |
          | Would you like to come in? “Only when needed” means: only for votes.
          | [Join] [Only when needed]
          | [What is kept?] [No, thanks]
Nadia presses [Join]
    Nadia ← Welcome, Nadia. You are now in Solvane Cleantech.
          |
          | I write at most twice a week, in your working hours (Amman time).
          | Fewer messages, a pause or leaving: “How often?”, at any time.
          | [My actions] [How often?]
    Nadia ← Yours in Solvane Cleantech:
          |
          | • Supplier day at the cement plant, due 3 Apr
          | • Shared product catalogue, due 11 Apr
          | [My actions]
-- away until 2026-03-23 13:05 Asia/Amman
== +1 minute
    Selma ← I was away from Monday 23 March, 09:30 to 13:05. Meanwhile one check-in question was due in Solvane Cleantech. Nothing has gone out.
          |
          | Shall I send it now? Each person hears in their own working hours, and nobody more than they agreed to. If I hear nothing by Monday 23 March, 18:30, I skip it, and the next ones come as usual.
          | [Send now] [Skip]
== 2026-03-23 18:30 Asia/Amman
    Selma ✎ I was away from Monday 23 March, 09:30 to 13:05. Meanwhile one check-in question came due in Solvane Cleantech.
          |
          | Nobody answered by Monday 23 March, 18:30, so I skipped that. The next ones come as usual.
== 2026-03-30 09:30 Asia/Amman
    Nadia ← Nadia, how are these going? One tap each is a full answer.
          |
          | 1. Supplier day at the cement plant (BD-1)
          | On the way · due 3 Apr
          |
          | 2. Shared product catalogue (BD-2)
          | On the way · due 11 Apr
          |
          | Your own words work too, and “Not this week” is fine.
          | [1 · Done] [1 · On the way]
          | [1 · Needs time] [1 · Stuck]
          | [2 · Done] [2 · On the way]
          | [2 · Needs time] [2 · Stuck]
          | [Not this week] [How often?]
