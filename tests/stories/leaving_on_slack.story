# Leaving on Slack: keeping the record, only the digest, and erased, with a day to think better of it.
file: solvane.yaml
now: 2026-03-22 08:00 Asia/Amman
Selma: slack, Asia/Amman
Victor: slack, America/New_York
Ingrid: slack, Europe/Berlin
#cluster: slack

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
Victor > /cluster start {invite Victor}
    Victor ← Hello, Victor. I am clusterbot, and help the people of Solvane Cleantech keep what they agreed moving. What you would get:
           |
           | • At most two messages a week, in your working hours (New York time)
           | • About actions you own, and votes or short questions that need you, one tap each
           | • On top of that, a summary after a meeting
           | • Selma and any other facilitator see your answers; others see the plan with your name on your actions, your ideas, and what you choose to share
           |
           | Would you like to come in? “Only when needed” means: only for votes.
           | [Join] [Only when needed]
           | [What is kept?] [No, thanks]
Victor presses [Join]
    Victor ← Welcome, Victor. You are now in Solvane Cleantech.
           |
           | I write at most twice a week, in your working hours (New York time).
           | Fewer messages, a pause or leaving: “How often?”, at any time.
           | [My actions] [How often?]
    Victor ← Yours in Solvane Cleantech:
           |
           | • Guarantee line for small loans, due 1 May
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

# Nothing happens before one of the four is pressed, and nothing if it is [Stay].
Ingrid > /cluster leave
    Ingrid ← Leave Solvane Cleantech? All of these are fine:
           |
           | • Leave, keep my record: I stop writing at once. Your answers stay with the actions, your name with what you finished.
           | • Leave, erase me: I ask once more; then your name and all that you wrote go, in every cluster I know you from.
           | • Only the digest: you stay, and get the digest here, if there is news.
           |
           | If you leave, Selma sees it, and your open actions look for a new owner.
           | [Leave, keep my record] [Leave, erase me]
           | [Only the digest] [Stay]
Ingrid presses [Stay]
    Ingrid ~ Good. Nothing changed.

# Erased: hidden at once, and all of it back within the day.
Ingrid > RD-1 the bench waits for a part
    Ingrid ← Noted under RD-1 Collector test bench
           |
           | RD-1 the bench waits for a part
           |
           | Selma sees it; the cluster does not.
           | [Undo]
           | [Share with the cluster]
Ingrid > /cluster leave
    Ingrid ← Leave Solvane Cleantech? All of these are fine:
           |
           | • Leave, keep my record: I stop writing at once. Your answers stay with the actions, your name with what you finished.
           | • Leave, erase me: I ask once more; then your name and all that you wrote go, in every cluster I know you from.
           | • Only the digest: you stay, and get the digest here, if there is news.
           |
           | If you leave, Selma sees it, and your open actions look for a new owner.
           | [Leave, keep my record] [Leave, erase me]
           | [Only the digest] [Stay]
Ingrid presses [Leave, erase me]
    Ingrid ← This erases you from Solvane Cleantech: your name, your accounts, your answers and notes. Actions stay without your name, and votes that are closed still count, but nobody can tell any more which was yours. What was already posted in a chat stays there.
           |
           | You have 24 hours to change your mind; after that there is no way back. Backups that the host keeps forget it within 14 nights.
           | [Yes, erase me] [Stay]
Ingrid presses [Yes, erase me]
    Ingrid ← Done. You have left, and I write to you no more. On Monday 23 March, 06:00 all that I hold about you is erased for good.
           |
           | Until then one tap undoes it.
           | [Undo]
Selma > /cluster plan RD
    Selma ← Research and development
          |
          | • RD-1 Collector test bench: Needs time, due 19 Mar, looking for an owner
          |
          | Tap one to see more.
          | [RD-1]
== +23 hours
    Selma ← Ingrid S. has left Solvane Cleantech.
          |
          | This action is looking for an owner:
          |
          | • RD-1 Collector test bench
          |
          | A word of thanks to Ingrid S. would be kind. There is no hurry with the rest.
          | [Owner for RD-1 Collector test bench]
Ingrid presses [Undo]
    Selma ✎ Ingrid S. is back in Solvane Cleantech.
          |
          | The actions that nobody else has taken on are theirs again.
    Ingrid ← Undone, nothing was erased. You are in Solvane Cleantech as before, with the actions that nobody else has taken on.
Selma > /cluster plan RD
    Selma ← Research and development
          |
          | • RD-1 Collector test bench: Needs time, due 19 Mar, Ingrid S.
          |
          | Tap one to see more.
          | [RD-1]
Ingrid > /cluster mine
    Ingrid ← Your action in Solvane Cleantech:
           |
           | Collector test bench (RD-1)
           | Needs time · due 19 Mar, which has passed
           | [Done] [On the way]
           | [Needs time] [Stuck]

# With the record kept, the actions look for an owner until she is back.
Ingrid > /cluster leave
    Ingrid ← Leave Solvane Cleantech? All of these are fine:
           |
           | • Leave, keep my record: I stop writing at once. Your answers stay with the actions, your name with what you finished.
           | • Leave, erase me: I ask once more; then your name and all that you wrote go, in every cluster I know you from.
           | • Only the digest: you stay, and get the digest here, if there is news.
           |
           | If you leave, Selma sees it, and your open actions look for a new owner.
           | [Leave, keep my record] [Leave, erase me]
           | [Only the digest] [Stay]
Ingrid presses [Leave, keep my record]
    Ingrid ← You have left Solvane Cleantech. Thank you for what you brought. The door stays open.
           | [Come back]
Selma > /cluster plan RD
    Selma ← Research and development
          |
          | • RD-1 Collector test bench: Needs time, due 19 Mar, looking for an owner
          |
          | Tap one to see more.
          | [RD-1]
== +1 day
    Selma ✎ Ingrid S. has left Solvane Cleantech.
          |
          | This action is looking for an owner:
          |
          | • RD-1 Collector test bench
          |
          | A word of thanks to Ingrid S. would be kind. There is no hurry with the rest.
          | [Owner for RD-1 Collector test bench]
    Victor ← Victor, how is this going? One tap is a full answer.
           |
           | Guarantee line for small loans (AF-1)
           | On the way · due 1 May
           |
           | Your own words work too, and “Not this week” is fine.
           | [Done] [On the way]
           | [Needs time] [Stuck]
           | [Not this week] [How often?]
Ingrid presses [Come back]
    Selma ✎ Ingrid S. is back in Solvane Cleantech.
          |
          | The actions that nobody else has taken on are theirs again.
    Ingrid ← Good to have you back in Solvane Cleantech, Ingrid. Nothing waits for you unless you want it: /cluster mine shows your actions.
Ingrid > /cluster mine
    Ingrid ← Your action in Solvane Cleantech:
           |
           | Collector test bench (RD-1)
           | Needs time · due 19 Mar, which has passed
           | [Done] [On the way]
           | [Needs time] [Stuck]

# Only the digest: still in, and asked nothing.
Victor > /cluster leave
    Victor ← Leave Solvane Cleantech? All of these are fine:
           |
           | • Leave, keep my record: I stop writing at once. Your answers stay with the actions, your name with what you finished.
           | • Leave, erase me: I ask once more; then your name and all that you wrote go, in every cluster I know you from.
           | • Only the digest: you stay, and get the digest here, if there is news.
           |
           | If you leave, Selma sees it, and your open actions look for a new owner.
           | [Leave, keep my record] [Leave, erase me]
           | [Only the digest] [Stay]
Victor presses [Only the digest]
    Victor ← Good. You get the digest here, if there is news, and nothing else. You stay in Solvane Cleantech.
== 2026-03-30 12:00 America/New_York
    Victor ← Solvane Cleantech: the week
           |
           | Business development
           |
           | • Coming up: Supplier day at the cement plant, 3 Apr; Shared product catalogue, 11 Apr
           |
           | 1 action is past its date.
           | If you can help anywhere, a word to Selma is enough.
           | [Stop sending it] [How often?]
    Ingrid ← Ingrid, how is this going? One tap is a full answer.
           |
           | Collector test bench (RD-1)
           | Needs time · due 19 Mar, which has passed
           |
           | Your own words work too, and “Not this week” is fine.
           | [Done] [On the way]
           | [Needs time] [Stuck]
           | [Not this week] [How often?]
