# A vote is near its end: whoever has not voted is asked once, if they want to be asked; nobody is asked twice.
file: solvane.yaml
now: 2026-03-24 10:00 Asia/Amman
Selma: telegram, Asia/Amman
Nadia: telegram, Asia/Amman
Victor: slack, America/New_York
Ingrid: slack, Europe/Berlin
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
# Nadia is only written to when a vote needs her, Victor once a week; Ingrid is away.
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
Nadia presses [Only when needed]
    Nadia ← Welcome, Nadia. You are now in Solvane Cleantech.
          |
          | I write to you only when a vote needs you, in your working hours (Amman time).
          | Fewer messages, a pause or leaving: “How often?”, at any time.
          | [My actions] [How often?]
    Nadia ← Yours in Solvane Cleantech:
          |
          | • Supplier day at the cement plant, due 5 Apr
          | • Shared product catalogue, due 13 Apr
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
           | • Guarantee line for small loans, due 3 May
           | [My actions]
Victor presses [How often?]
    Victor ← I write to you at most twice a week, around 09:30 (New York time), on working days. Meeting summaries come on top.
           |
           | What suits you better?
           | [Once a week] [Only for votes]
           | [Only the digest] [Only if I write first]
           | [Pause 7 days] [30 days] [90 days]
           | [Pause until a date]
           | [Another hour] [Another time zone]
           | [Somebody answers for me]
           | [A second app] [What is kept?]
           | [Leave]
Victor presses [Once a week]
    Victor ← Good. At most one message a week. Meeting summaries come on top.
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
           | • Collector test bench, due 21 Mar
           | [My actions]
Ingrid presses [How often?]
    Ingrid ← I write to you at most twice a week, around 09:30 (Berlin time), on working days. Meeting summaries come on top.
           |
           | What suits you better?
           | [Once a week] [Only for votes]
           | [Only the digest] [Only if I write first]
           | [Pause 7 days] [30 days] [90 days]
           | [Pause until a date]
           | [Another hour] [Another time zone]
           | [Somebody answers for me]
           | [A second app] [What is kept?]
           | [Leave]
Ingrid presses [Pause 7 days]
    Ingrid ← I am quiet until Tuesday 31 March. You stay welcome, and can write to me at any time.
           | [End the pause]
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
          | One choice each. The result shows when the vote closes: Sunday 29 March, 16:00, your time.
          | [Post it]
          | [Change the deadline] [Discard]
Selma presses [Post it]
    Selma ✎ Posted: Meet every month?
          |
          | • #plenary (Telegram)
          |
          | It closes Sunday 29 March, 16:00, your time, and I tell you the result then.
          | [Close it early]
    #plenary ← Meet every month?
             |
             | • Yes
             | • No
             |
             | One tap is your vote. You can change it until Sunday 29 March, 16:00 (Amman); then the result shows, in numbers only.
             | [Yes]
             | [No]
    Selma ~ Posted. You will hear from me when it closes.
Selma in #plenary presses [Yes]
    #plenary ✎ Meet every month?
             |
             | • Yes
             | • No
             |
             | One person has voted so far.
             |
             | One tap is your vote. You can change it until Sunday 29 March, 16:00 (Amman); then the result shows, in numbers only.
             | [Yes]
             | [No]
    Selma ~ Your vote: Yes. You can change it until Sunday 29 March, 16:00.
== 2026-03-26 15:59 Asia/Amman
# It closes on Sunday. Before the weekend those who have not voted are asked: Selma has, and Ingrid is away.
== 2026-03-26 16:00 Asia/Amman
    Nadia ← Nadia, Solvane Cleantech would like to hear your choice:
          |
          | Meet every month?
          |
          | • Yes
          | • No
          |
          | One tap is your vote, until Sunday 29 March, 16:00, your time. Silence is fine; then the others decide.
          | [Yes]
          | [No]
          | [How often?]
    Victor ← Victor, Solvane Cleantech would like to hear your choice:
           |
           | Meet every month?
           |
           | • Yes
           | • No
           |
           | One tap is your vote, until Sunday 29 March, 09:00, your time. Silence is fine; then the others decide.
           | [Yes]
           | [No]
           | [How often?]
Nadia presses [No]
    Nadia ✎ Meet every month?
          |
          | • Yes
          | • No
          |
          | Thank you, your vote is in. You can change it until Sunday 29 March, 16:00.
          | [Yes]
          | [✓ No]
    #plenary ✎ Meet every month?
             |
             | • Yes
             | • No
             |
             | 2 people have voted so far.
             |
             | One tap is your vote. You can change it until Sunday 29 March, 16:00 (Amman); then the result shows, in numbers only.
             | [Yes]
             | [No]
    Nadia ~ Your vote: No. You can change it until Sunday 29 March, 16:00.
Victor presses [Yes]
    Victor ✎ Meet every month?
           |
           | • Yes
           | • No
           |
           | Thank you, your vote is in. You can change it until Sunday 29 March, 09:00.
           | [✓ Yes]
           | [No]
    #plenary ✎ Meet every month?
             |
             | • Yes
             | • No
             |
             | 3 people have voted so far.
             |
             | One tap is your vote. You can change it until Sunday 29 March, 16:00 (Amman); then the result shows, in numbers only.
             | [Yes]
             | [No]
    Victor ~ Your vote: Yes. You can change it until Sunday 29 March, 09:00.
# The result shows there too.
== 2026-03-29 16:00 Asia/Amman
    Selma ✎ Meet every month?
          |
          | Closed. Outcome: Yes, with 2 of 3 votes
          |
          | • Yes: 2 ▇▇▇▇▇▇▇▇▇▇▇▇
          | • No: 1 ▇▇▇▇▇▇
    Selma ← Your vote has closed: Meet every month?
          |
          | Outcome: Yes, with 2 of 3 votes
          |
          | • Yes: 2 ▇▇▇▇▇▇▇▇▇▇▇▇
          | • No: 1 ▇▇▇▇▇▇
    Nadia ✎ Meet every month?
          |
          | Closed. Outcome: Yes, with 2 of 3 votes
          |
          | • Yes: 2 ▇▇▇▇▇▇▇▇▇▇▇▇
          | • No: 1 ▇▇▇▇▇▇
    Victor ✎ Meet every month?
           |
           | Closed. Outcome: Yes, with 2 of 3 votes
           |
           | • Yes: 2 ▇▇▇▇▇▇▇▇▇▇▇▇
           | • No: 1 ▇▇▇▇▇▇
    #plenary ✎ Meet every month?
             |
             | Closed. Outcome: Yes, with 2 of 3 votes
             |
             | • Yes: 2 ▇▇▇▇▇▇▇▇▇▇▇▇
             | • No: 1 ▇▇▇▇▇▇
    #plenary ← Solvane Cleantech: the week
             |
             | Business development
             |
             | • Coming up: Supplier day at the cement plant, 5 Apr
             |
             | Decisions
             |
             | • Open until Sunday 29 March, 16:00: Meet every month?
             |
             | 1 action is past its date.
             | If you can help anywhere, a word to Selma is enough.
# A vote that closes tomorrow: only she who is written to for nothing else is asked, at once.
Selma > /poll "Invite the ministry?" "Yes" "No"
    Selma ← This is what I would post. Nobody but you sees it yet.
          |
          | Invite the ministry?
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
          | One choice each. The result shows when the vote closes: Wednesday 1 April, 16:00, your time.
          | [Post it]
          | [Change the deadline] [Discard]
Selma presses [Change the deadline]
    Selma ← When does it close? (1 of 2)
          | [Tomorrow] [In 3 days]
          | [In 7 days]
          | [Skip] [Cancel]
Selma presses [Tomorrow]
    Selma ✎ When does it close? Tomorrow
    Selma ← Or does another day suit better? (2 of 2)
          | Skip it, or leave it empty, if your answer before will do. It closes at 16:00, cluster time.
          | [Back] [Skip] [Cancel]
Selma presses [Skip]
    Selma ✎ Or does another day suit better? – skipped
    Selma ← This is what I would post. Nobody but you sees it yet.
          |
          | Invite the ministry?
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
          | One choice each. The result shows when the vote closes: Monday 30 March, 16:00, your time.
          | [Post it]
          | [Change the deadline] [Discard]
Selma presses [Post it]
    Selma ✎ Posted: Invite the ministry?
          |
          | • #plenary (Telegram)
          |
          | It closes Monday 30 March, 16:00, your time, and I tell you the result then.
          | [Close it early]
    Nadia ← Nadia, Solvane Cleantech would like to hear your choice:
          |
          | Invite the ministry?
          |
          | • Yes
          | • No
          |
          | One tap is your vote, until Monday 30 March, 16:00, your time. Silence is fine; then the others decide.
          | [Yes]
          | [No]
          | [How often?]
    #plenary ← Invite the ministry?
             |
             | • Yes
             | • No
             |
             | One tap is your vote. You can change it until Monday 30 March, 16:00 (Amman); then the result shows, in numbers only.
             | [Yes]
             | [No]
    Selma ~ Posted. You will hear from me when it closes.
