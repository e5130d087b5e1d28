# A vote's reminder and the week's question are due at one moment: each gets one message, and answers each part by a tap.
file: solvane.yaml
now: 2026-03-21 10:00 Asia/Amman
Selma: telegram, Asia/Amman
Nadia: telegram, Asia/Amman
Victor: slack, Asia/Amman
#plenary: telegram

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
          | • Supplier day at the cement plant, due 2 Apr
          | • Shared product catalogue, due 10 Apr
          | [My actions]
Victor > /cluster start {invite Victor}
    Victor ← Hello, Victor. I am clusterbot, and help the people of Solvane Cleantech keep what they agreed moving. What you would get:
           |
           | • At most two messages a week, in your working hours (Amman time)
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
           | I write at most twice a week, in your working hours (Amman time).
           | Fewer messages, a pause or leaving: “How often?”, at any time.
           | [My actions] [How often?]
    Victor ← Yours in Solvane Cleantech:
           |
           | • Guarantee line for small loans, due 30 Apr
           | [My actions]
Selma > /poll "Meet every month?" "Yes" "No"
    Selma ← This is what I would post. Nobody but you sees it yet.
          |
          | Meet every month?
          |
          | • Yes
          | • No
          |
          | It goes to:
          |
          | • #plenary (Telegram)
          |
          | Everybody can also vote in private, with /vote.
          |
          | One choice each. The result shows when the vote closes: Tuesday 24 March, 16:00, your time.
          | [Post it]
          | [Change the deadline] [Discard]
Selma presses [Post it]
    Selma ✎ Posted: Meet every month?
          |
          | • #plenary (Telegram)
          |
          | It closes Tuesday 24 March, 16:00, your time, and I tell you the result then.
          | [Close it early]
    #plenary ← Meet every month?
             |
             | • Yes
             | • No
             |
             | One tap is your vote. You can change it until Tuesday 24 March, 16:00 (Amman); then the result shows, in numbers only.
             | [Yes]
             | [No]
    Selma ~ Posted. You will hear from me when it closes.
== 2026-03-23 08:55 Asia/Amman
    #plenary ← Solvane Cleantech: the week
             |
             | Business development
             |
             | • Coming up: Supplier day at the cement plant, 2 Apr
             |
             | Decisions
             |
             | • Open until Tuesday 24 March, 16:00: Meet every month?
             |
             | 1 action is past its date.
             | If you can help anywhere, a word to Selma is enough.
# The bot is away for less than an hour. At 9:00 the vote was due, at 9:30 the question.
-- away until 2026-03-23 09:50 Asia/Amman
    Selma ← Selma, Solvane Cleantech would like to hear your choice:
          |
          | Meet every month?
          |
          | • Yes
          | • No
          |
          | One tap is your vote, until Tuesday 24 March, 16:00, your time. Silence is fine; then the others decide.
          | [Yes]
          | [No]
          | [How often?]
    Nadia ← Nadia, Solvane Cleantech would like to hear your choice:
          |
          | Meet every month?
          |
          | • Yes
          | • No
          |
          | One tap is your vote, until Tuesday 24 March, 16:00, your time. Silence is fine; then the others decide.
          |
          | ———
          |
          | Nadia, how are these going? One tap each is a full answer.
          |
          | 1. Supplier day at the cement plant (BD-1)
          | On the way · due 2 Apr
          |
          | 2. Shared product catalogue (BD-2)
          | On the way · due 10 Apr
          |
          | Your own words work too, and “Not this week” is fine.
          | [Yes]
          | [No]
          | [1 · Done] [1 · On the way]
          | [1 · Needs time] [1 · Stuck]
          | [2 · Done] [2 · On the way]
          | [2 · Needs time] [2 · Stuck]
          | [Not this week] [How often?]
    Victor ← Victor, Solvane Cleantech would like to hear your choice:
           |
           | Meet every month?
           |
           | • Yes
           | • No
           |
           | One tap is your vote, until Tuesday 24 March, 16:00, your time. Silence is fine; then the others decide.
           |
           | ———
           |
           | Victor, how is this going? One tap is a full answer.
           |
           | Guarantee line for small loans (AF-1)
           | On the way · due 30 Apr
           |
           | Your own words work too, and “Not this week” is fine.
           | [Yes]
           | [No]
           | [Done] [On the way]
           | [Needs time] [Stuck]
           | [Not this week] [How often?]
== +1 minute
Nadia presses [2 · On the way]
    Nadia ✎ Nadia, Solvane Cleantech would like to hear your choice:
          |
          | Meet every month?
          |
          | • Yes
          | • No
          |
          | One tap is your vote, until Tuesday 24 March, 16:00, your time. Silence is fine; then the others decide.
          |
          | ———
          |
          | Nadia, how are these going? One tap each is a full answer.
          |
          | 1. Supplier day at the cement plant (BD-1)
          | On the way · due 2 Apr
          |
          | 2. Shared product catalogue (BD-2)
          | ✓ Noted: On the way
          |
          | Your own words work too, and “Not this week” is fine.
          | [Yes]
          | [No]
          | [1 · Done] [1 · On the way]
          | [1 · Needs time] [1 · Stuck]
          | [2 · Undo] [2 · Change]
          | [Not this week] [How often?]
    Nadia ~ Noted: On the way. You can take it back for five minutes, and change it at any time.
Nadia presses [Yes]
    Nadia ✎ Meet every month?
          |
          | • Yes
          | • No
          |
          | Thank you, your vote is in. You can change it until Tuesday 24 March, 16:00.
          |
          | ———
          |
          | Nadia, how are these going? One tap each is a full answer.
          |
          | 1. Supplier day at the cement plant (BD-1)
          | On the way · due 2 Apr
          |
          | 2. Shared product catalogue (BD-2)
          | ✓ Noted: On the way
          |
          | Your own words work too, and “Not this week” is fine.
          | [✓ Yes]
          | [No]
          | [1 · Done] [1 · On the way]
          | [1 · Needs time] [1 · Stuck]
          | [2 · Undo] [2 · Change]
          | [Not this week] [How often?]
    #plenary ✎ Meet every month?
             |
             | • Yes
             | • No
             |
             | One person has voted so far.
             |
             | One tap is your vote. You can change it until Tuesday 24 March, 16:00 (Amman); then the result shows, in numbers only.
             | [Yes]
             | [No]
    Nadia ~ Your vote: Yes. You can change it until Tuesday 24 March, 16:00.
Victor presses [No]
    Victor ✎ Meet every month?
           |
           | • Yes
           | • No
           |
           | Thank you, your vote is in. You can change it until Tuesday 24 March, 16:00.
           |
           | ———
           |
           | Victor, how is this going? One tap is a full answer.
           |
           | Guarantee line for small loans (AF-1)
           | On the way · due 30 Apr
           |
           | Your own words work too, and “Not this week” is fine.
           | [Yes]
           | [✓ No]
           | [Done] [On the way]
           | [Needs time] [Stuck]
           | [Not this week] [How often?]
    #plenary ✎ Meet every month?
             |
             | • Yes
             | • No
             |
             | 2 people have voted so far.
             |
             | One tap is your vote. You can change it until Tuesday 24 March, 16:00 (Amman); then the result shows, in numbers only.
             | [Yes]
             | [No]
    Victor ~ Your vote: No. You can change it until Tuesday 24 March, 16:00.
Victor presses [Stuck]
    Victor ✎ Meet every month?
           |
           | • Yes
           | • No
           |
           | Thank you, your vote is in. You can change it until Tuesday 24 March, 16:00.
           |
           | ———
           |
           | Thank you, Victor.
           |
           | Guarantee line for small loans (AF-1)
           | ✓ Noted: Stuck
           |
           | Thank you for saying so. What would help most? Your tap tells Selma, who may then ask others on your behalf. The plan shows it as Stuck, without your words.
           | [Yes]
           | [✓ No]
           | [An introduction] [A decision]
           | [Money] [Information]
           | [More time] [Something else]
           | [No message for now]
           | [Undo] [Change]
    Victor ~ Noted: Stuck. You can take it back for five minutes, and change it at any time.
