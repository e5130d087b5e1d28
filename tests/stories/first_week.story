# A cluster lives its first week: Nadia on Telegram in Amman, Victor on Slack in New York, Ingrid on the web in Berlin,
# where the clocks go forward on the Sunday.
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
Selma adds the bot to #plenary
    Selma ← I was added to #plenary and have posted nothing yet. What is it for?
          |
          | For the whole cluster, votes, the digest and what people share appear there; for a pillar, its own digest and what people share about it. Once you have chosen, everybody there sees one card that says what I do.
          | [Whole cluster]
          | [Business development] [Access to finance]
          | [Research and development] [Enabling environment]
          | [Investment] [Workforce and skills]
          | [Not for the cluster]
Selma presses [Whole cluster]
    Selma ✎ #plenary is for Solvane Cleantech now. Another tap changes it.
          | [✓ Whole cluster]
          | [Business development] [Access to finance]
          | [Research and development] [Enabling environment]
          | [Investment] [Workforce and skills]
          | [Not for the cluster]
    #plenary ← Hello. I am clusterbot, and help Solvane Cleantech keep what was agreed moving.
             |
             | • Here: votes, a digest of what moves, and what people choose to share or ask
             | • A tap under a vote is your vote; others see numbers only
             | • In private, if you come in: your actions, one tap each
             | • I read only commands, replies to me, what names me, and a message that somebody makes an action of; nothing else you write here
             | [Join privately]
    Selma ~ Good. I post one card there that says what I do.
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
Ingrid > /cluster web
    Ingrid ← This opens your own page in a browser:
           |
           | http://chat.example.org/p/{key}
           |
           | It opens for 24 hours, until Monday 23 March, 06:00; the browser you open it in remembers you, and /cluster web gives a new one. Please keep it to yourself: whoever opens it can read and answer as you.
Ingrid opens the web chat
Ingrid@web > /mine
    Ingrid@web ← Your action in Solvane Cleantech:
               |
               | Collector test bench (RD-1)
               | Needs time · due 19 Mar, which has passed
               | [Done] [On the way]
               | [Needs time] [Stuck]

# Monday: each is asked at 09:30 of their own clock.
== 2026-03-23 09:29 Asia/Amman
    #plenary ← Solvane Cleantech: the week
             |
             | Business development
             |
             | • Coming up: Supplier day at the cement plant, 3 Apr
             |
             | 1 action is past its date.
             | If you can help anywhere, a word to Selma is enough.
== 2026-03-23 09:30 Asia/Amman
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
Nadia presses [1 · On the way]
    Nadia ✎ Nadia, how are these going? One tap each is a full answer.
          |
          | 1. Supplier day at the cement plant (BD-1)
          | ✓ Noted: On the way
          |
          | 2. Shared product catalogue (BD-2)
          | On the way · due 11 Apr
          |
          | Your own words work too, and “Not this week” is fine.
          | [1 · Undo] [1 · Change]
          | [2 · Done] [2 · On the way]
          | [2 · Needs time] [2 · Stuck]
          | [Not this week] [How often?]
    Nadia ~ Noted: On the way. You can take it back for five minutes, and change it at any time.
Nadia > The old port hall is booked for the 9th.
    Nadia ✎ Nadia, how are these going? One tap each is a full answer.
          |
          | 1. Supplier day at the cement plant (BD-1)
          | ✓ Noted: On the way, “The old port hall is booked for the 9th.”
          |
          | 2. Shared product catalogue (BD-2)
          | On the way · due 11 Apr
          |
          | Your own words work too, and “Not this week” is fine.
          | [1 · Undo] [1 · Change]
          | [2 · Done] [2 · On the way]
          | [2 · Needs time] [2 · Stuck]
          | [Not this week] [How often?]
    Nadia ← Noted under BD-1 Supplier day at the cement plant
          |
          | The old port hall is booked for the 9th.
          |
          | Selma sees it; the cluster does not.
          | [Undo] [About another action]
          | [Share with the cluster]
Nadia presses [2 · Done]
    Nadia ✎ Thank you, Nadia.
          |
          | 1. Supplier day at the cement plant (BD-1)
          | ✓ Noted: On the way, “The old port hall is booked for the 9th.”
          |
          | 2. Shared product catalogue (BD-2)
          | ✓ Noted: Done
          |
          | Well done. What changed because of it, and who helped? One line here is welcome: Selma sees it, and you can share it with the cluster. Silence is fine.
          | [1 · Undo] [1 · Change]
          | [2 · Undo] [2 · Change]
    Nadia ~ Noted: Done. You can take it back for five minutes, and change it at any time.
== 2026-03-23 09:30 Europe/Berlin
    Ingrid ← Ingrid, how is this going? One tap is a full answer.
           |
           | Collector test bench (RD-1)
           | Needs time · due 19 Mar, which has passed
           |
           | Your own words work too, and “Not this week” is fine.
           | [Done] [On the way]
           | [Needs time] [Stuck]
           | [Not this week] [How often?]
Ingrid@web presses [Stuck]
    Ingrid ✎ Thank you, Ingrid.
           |
           | Collector test bench (RD-1)
           | ✓ Noted: Stuck
           |
           | Thank you for saying so. What would help most? Your tap tells Selma, who may then ask others on your behalf. The plan shows it as Stuck, without your words.
           | [An introduction] [A decision]
           | [Money] [Information]
           | [More time] [Something else]
           | [No message for now]
           | [Undo] [Change]
    Ingrid@web ✎ Your action in Solvane Cleantech:
               |
               | Collector test bench (RD-1)
               | ✓ Noted: Stuck
               |
               | Thank you for saying so. What would help most? Your tap tells Selma, who may then ask others on your behalf. The plan shows it as Stuck, without your words.
               | [An introduction] [A decision]
               | [Money] [Information]
               | [More time] [Something else]
               | [No message for now]
               | [Undo] [Change]
    Ingrid@web ~ Noted: Stuck. You can take it back for five minutes, and change it at any time.
== 2026-03-23 09:30 America/New_York
    Victor ← Victor, how is this going? One tap is a full answer.
           |
           | Guarantee line for small loans (AF-1)
           | On the way · due 1 May
           |
           | Your own words work too, and “Not this week” is fine.
           | [Done] [On the way]
           | [Needs time] [Stuck]
           | [Not this week] [How often?]

# Victor has not answered: one gentle reminder, two working days later, and no more.
== 2026-03-25 16:00 America/New_York
    Victor ← Victor, a short reminder: “Guarantee line for small loans” is due Friday 1 May. How does it look? One tap is enough.
           | [Done] [On the way]
           | [Needs time] [Stuck]
           | [Not now] [Why this message?]
== 2026-03-27 18:00 America/New_York

# A vote on every platform.
Selma > /poll "Where should the supplier day take place?" "At the cement plant" "In the old port hall"
    Selma ← This is what I would post. Nobody but you sees it yet.
          |
          | Where should the supplier day take place?
          |
          | • At the cement plant
          | • In the old port hall
          |
          | It goes to:
          |
          | • #plenary (Telegram)
          |
          | Everybody can also vote in private, with /vote.
          |
          | One choice each. The result shows when the vote closes: Tuesday 31 March, 16:00, your time.
          | [Post it]
          | [Change the deadline] [Discard]
Selma presses [Post it]
    Selma ✎ Posted: Where should the supplier day take place?
          |
          | • #plenary (Telegram)
          |
          | It closes Tuesday 31 March, 16:00, your time, and I tell you the result then.
          | [Close it early]
    #plenary ← Where should the supplier day take place?
             |
             | • At the cement plant
             | • In the old port hall
             |
             | One tap is your vote. You can change it until Tuesday 31 March, 16:00 (Amman); then the result shows, in numbers only.
             | [At the cement plant]
             | [In the old port hall]
    Selma ~ Posted. You will hear from me when it closes.
Nadia in #plenary presses [In the old port hall]
    #plenary ✎ Where should the supplier day take place?
             |
             | • At the cement plant
             | • In the old port hall
             |
             | One person has voted so far.
             |
             | One tap is your vote. You can change it until Tuesday 31 March, 16:00 (Amman); then the result shows, in numbers only.
             | [At the cement plant]
             | [In the old port hall]
    Nadia ~ Your vote: In the old port hall. You can change it until Tuesday 31 March, 16:00.
Ingrid@web > /vote
    Ingrid@web ← Where should the supplier day take place?
               |
               | • At the cement plant
               | • In the old port hall
               |
               | One tap is your vote. You can change it until Tuesday 31 March, 15:00, your time; then the result shows, in numbers only.
               | [At the cement plant]
               | [In the old port hall]
Ingrid@web presses [In the old port hall]
    Ingrid@web ✎ Where should the supplier day take place?
               |
               | • At the cement plant
               | • In the old port hall
               |
               | Thank you, your vote is in. You can change it until Tuesday 31 March, 15:00.
               | [At the cement plant]
               | [✓ In the old port hall]
    #plenary ✎ Where should the supplier day take place?
             |
             | • At the cement plant
             | • In the old port hall
             |
             | 2 people have voted so far.
             |
             | One tap is your vote. You can change it until Tuesday 31 March, 16:00 (Amman); then the result shows, in numbers only.
             | [At the cement plant]
             | [In the old port hall]
    Ingrid@web ~ Your vote: In the old port hall. You can change it until Tuesday 31 March, 15:00.
Victor > /cluster vote
    Victor ← Where should the supplier day take place?
           |
           | • At the cement plant
           | • In the old port hall
           |
           | One tap is your vote. You can change it until Tuesday 31 March, 09:00, your time; then the result shows, in numbers only.
           | [At the cement plant]
           | [In the old port hall]
Victor presses [At the cement plant]
    Victor ✎ Where should the supplier day take place?
           |
           | • At the cement plant
           | • In the old port hall
           |
           | Thank you, your vote is in. You can change it until Tuesday 31 March, 09:00.
           | [✓ At the cement plant]
           | [In the old port hall]
    #plenary ✎ Where should the supplier day take place?
             |
             | • At the cement plant
             | • In the old port hall
             |
             | 3 people have voted so far.
             |
             | One tap is your vote. You can change it until Tuesday 31 March, 16:00 (Amman); then the result shows, in numbers only.
             | [At the cement plant]
             | [In the old port hall]
    Victor ~ Your vote: At the cement plant. You can change it until Tuesday 31 March, 09:00.
Victor presses [In the old port hall]
    Victor ✎ Where should the supplier day take place?
           |
           | • At the cement plant
           | • In the old port hall
           |
           | Thank you, your vote is in. You can change it until Tuesday 31 March, 09:00.
           | [At the cement plant]
           | [✓ In the old port hall]
    Victor ~ Your vote is now: In the old port hall. You can change it until Tuesday 31 March, 09:00.
Nadia in #plenary presses [At the cement plant]
    Nadia ~ Your vote is now: At the cement plant. You can change it until Tuesday 31 March, 16:00.

# Sunday: the digest by pillar, at the cluster's hour.
== 2026-03-29 09:30 Asia/Amman
    #plenary ← Solvane Cleantech: the week
             |
             | Business development
             |
             | • Done: Shared product catalogue (Nadia R., Heatworks Solvane)
             | • Coming up: Supplier day at the cement plant, 3 Apr
             |
             | Decisions
             |
             | • Open until Tuesday 31 March, 16:00: Where should the supplier day take place?
             |
             | 1 action could use a hand.
             | If you can help anywhere, a word to Selma is enough.
== 2026-03-29 23:00 Asia/Amman

# The vote closes, and Monday comes again: 09:30 in Berlin is an hour earlier than last week.
== 2026-03-30 09:29 Europe/Berlin
    Selma ← Selma, Solvane Cleantech would like to hear your choice:
          |
          | Where should the supplier day take place?
          |
          | • At the cement plant
          | • In the old port hall
          |
          | One tap is your vote, until Tuesday 31 March, 16:00, your time. Silence is fine; then the others decide.
          | [At the cement plant]
          | [In the old port hall]
          | [How often?]
    Nadia ← Nadia, how is this going? One tap is a full answer.
          |
          | Supplier day at the cement plant (BD-1)
          | On the way · due 3 Apr
          |
          | Your own words work too, and “Not this week” is fine.
          | [Done] [On the way]
          | [Needs time] [Stuck]
          | [Not this week] [How often?]
== 2026-03-30 09:30 Europe/Berlin
    Ingrid@web ← Ingrid, how is this going? One tap is a full answer.
               |
               | Collector test bench (RD-1)
               | Stuck · due 19 Mar, which has passed
               |
               | Your own words work too, and “Not this week” is fine.
               | [Done] [On the way]
               | [Needs time] [Stuck]
               | [Not this week] [How often?]
== 2026-04-01 17:00 Asia/Amman
    Selma ✎ Where should the supplier day take place?
          |
          | Closed. Outcome: In the old port hall, with 2 of 3 votes
          |
          | • At the cement plant: 1 ▇▇▇▇▇▇
          | • In the old port hall: 2 ▇▇▇▇▇▇▇▇▇▇▇▇
    Selma ✎ Where should the supplier day take place?
          |
          | Closed. Outcome: In the old port hall, with 2 of 3 votes
          |
          | • At the cement plant: 1 ▇▇▇▇▇▇
          | • In the old port hall: 2 ▇▇▇▇▇▇▇▇▇▇▇▇
    Selma ← Your vote has closed: Where should the supplier day take place?
          |
          | Outcome: In the old port hall, with 2 of 3 votes
          |
          | • At the cement plant: 1 ▇▇▇▇▇▇
          | • In the old port hall: 2 ▇▇▇▇▇▇▇▇▇▇▇▇
    Nadia ← Nadia, a short reminder: “Supplier day at the cement plant” is due Friday 3 April. How does it look? One tap is enough.
          | [Done] [On the way]
          | [Needs time] [Stuck]
          | [Not now] [Why this message?]
    Victor ✎ Where should the supplier day take place?
           |
           | Closed. Outcome: In the old port hall, with 2 of 3 votes
           |
           | • At the cement plant: 1 ▇▇▇▇▇▇
           | • In the old port hall: 2 ▇▇▇▇▇▇▇▇▇▇▇▇
    Victor ← Victor, how is this going? One tap is a full answer.
           |
           | Guarantee line for small loans (AF-1)
           | On the way · due 1 May
           |
           | Your own words work too, and “Not this week” is fine.
           | [Done] [On the way]
           | [Needs time] [Stuck]
           | [Not this week] [How often?]
    Victor ← Victor, a short reminder: “Guarantee line for small loans” is due Friday 1 May. How does it look? One tap is enough.
           | [Done] [On the way]
           | [Needs time] [Stuck]
           | [Not now] [Why this message?]
    Ingrid@web ✎ Where should the supplier day take place?
               |
               | Closed. Outcome: In the old port hall, with 2 of 3 votes
               |
               | • At the cement plant: 1 ▇▇▇▇▇▇
               | • In the old port hall: 2 ▇▇▇▇▇▇▇▇▇▇▇▇
    Ingrid@web ← Ingrid, a short reminder: “Collector test bench” was planned for Thursday 19 March. How does it look now? Any answer helps, and one tap is enough.
               | [Done] [On the way]
               | [Needs time] [Stuck]
               | [Not now] [Why this message?]
    #plenary ✎ Where should the supplier day take place?
             |
             | Closed. Outcome: In the old port hall, with 2 of 3 votes
             |
             | • At the cement plant: 1 ▇▇▇▇▇▇
             | • In the old port hall: 2 ▇▇▇▇▇▇▇▇▇▇▇▇
