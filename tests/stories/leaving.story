# Somebody leaves: nothing more is sent, their actions look for an owner, and the facilitator knows.
file: solvane.yaml
now: 2026-03-22 08:00 Asia/Amman
Selma: telegram, Asia/Amman
Nadia: telegram, Asia/Amman
Victor: slack, America/New_York
Ingrid: slack, Europe/Berlin
#plenary: telegram
#cluster: slack

Selma > /start {invite Selma}
    Selma ← Welcome, Selma. You facilitate Solvane Cleantech.
          |
          | • /today: who is in, who answered, what goes out next
          | • /invite: a text that brings people in
          | • /note: write down an answer somebody gave by phone
          | • /summary: send what came of a meeting to everybody
          | • /silence: stop everything I send by myself, at once
          | • /poll: ask everybody one question
          |
          | Add me to a group or channel, and votes and the digest appear there. /help shows the rest.
          | [My actions] [Settings]
Nadia > /start {invite Nadia}
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
Ingrid > /cluster start {invite Ingrid}
    Ingrid ← Hello, Ingrid. I am clusterbot, and help the people of Solvane Cleantech keep what they agreed moving. What you would get:
           |
           | • At most two messages a week, in your working hours (Berlin time)
           | • About actions you own, and votes or short questions that need you, one tap each
           | • On top of that, a summary after a meeting
           | • Selma and any other facilitator see your answers; others see the plan with your name on your actions, your ideas, and what you choose to share
           |
           | Would you like to come in? “Only when needed” means: only for votes.
           | [Join] [Only when needed]
           | [What is kept?] [No, thanks]
Ingrid presses [Join]
    Ingrid ← Welcome, Ingrid. You are now in Solvane Cleantech.
           |
           | I write at most twice a week, in your working hours (Berlin time).
           | Fewer messages, a pause or leaving: “How often?”, at any time.
           | [My actions] [How often?]
    Ingrid ← Yours in Solvane Cleantech:
           |
           | • Collector test bench, due 19 Mar
           | [My actions]
Nadia > /leave
    Nadia ← Leave Solvane Cleantech? All of these are fine:
          |
          | • Leave, keep my record: I stop writing at once. Your answers stay with the actions, your name with what you finished.
          | • Leave, erase me: I ask once more; then your name and all that you wrote go, in every cluster I know you from.
          | • Only the digest: you stay, and get the digest here, if there is news.
          |
          | If you leave, Selma sees it, and your open actions look for a new owner.
          | [Leave, keep my record] [Leave, erase me]
          | [Only the digest] [Stay]
Nadia presses [Leave, keep my record]
    Nadia ← You have left Solvane Cleantech. Thank you for what you brought. The door stays open.
          | [Come back]
Ingrid > /cluster plan BD
    Ingrid ← Business development
           |
           | • BD-1 Supplier day at the cement plant: On the way, due 3 Apr, looking for an owner
           | • BD-2 Shared product catalogue: On the way, due 11 Apr, looking for an owner
           |
           | Tap one to see more.
           | [BD-1] [BD-2]
== 2026-03-23 12:00 Asia/Amman
    Selma ← Nadia R. has left Solvane Cleantech.
          |
          | These actions are looking for an owner:
          |
          | • BD-1 Supplier day at the cement plant
          | • BD-2 Shared product catalogue
          |
          | A word of thanks to Nadia R. would be kind. There is no hurry with the rest.
          | [Owner for BD-1 Supplier day at the ceme…]
          | [Owner for BD-2 Shared product catalogue]
    Ingrid ← Ingrid, how is this going? One tap is a full answer.
           |
           | Collector test bench (RD-1)
           | Needs time · due 19 Mar, which has passed
           |
           | Your own words work too, and “Not this week” is fine.
           | [Done] [On the way]
           | [Needs time] [Stuck]
           | [Not this week] [How often?]
Nadia > /mine
    Nadia ← You have left Solvane Cleantech, so I cannot help you there. The door is open; one tap brings you back.
          | [Come back]
Nadia presses [Come back]
    Selma ✎ Nadia R. is back in Solvane Cleantech.
          |
          | The actions that nobody else has taken on are theirs again.
    Nadia ← Good to have you back in Solvane Cleantech, Nadia. Nothing waits for you unless you want it: /mine shows your actions.
Nadia > /mine
    Nadia ← Your actions in Solvane Cleantech, nearest first:
          |
          | 1. Supplier day at the cement plant (BD-1)
          | On the way · due 3 Apr
          |
          | 2. Shared product catalogue (BD-2)
          | On the way · due 11 Apr
          | [1 · Done] [1 · On the way]
          | [1 · Needs time] [1 · Stuck]
          | [2 · Done] [2 · On the way]
          | [2 · Needs time] [2 · Stuck]
