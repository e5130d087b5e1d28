# Nadia uses Telegram and Slack: a code makes her one participant, with one ballot and one list.
file: solvane.yaml
now: 2026-03-22 08:00 Asia/Amman
Selma: telegram, Asia/Amman
Nadia: telegram, Asia/Amman
NadiaToo: slack, Asia/Amman
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
          | • Supplier day at the cement plant, due 3 Apr
          | • Shared product catalogue, due 11 Apr
          | [My actions]
NadiaToo > /cluster start {link}
    NadiaToo ← Hello, NadiaToo. I am clusterbot, and help the people of Solvane Cleantech keep what they agreed moving. What you would get:
             |
             | • At most two messages a week, in your working hours (Amman time)
             | • About actions you own, and votes or short questions that need you, one tap each
             | • On top of that, a summary after a meeting
             | • Selma and any other facilitator see your answers; others see the plan with your name on your actions, your ideas, and what you choose to share
             |
             | Would you like to come in? “Only when needed” means: only for votes.
             | [Join] [Only when needed]
             | [What is kept?] [No, thanks]
NadiaToo presses [Join]
    NadiaToo ← Welcome, NadiaToo. You are now in Solvane Cleantech.
             |
             | I write at most twice a week, in your working hours (Amman time).
             | Fewer messages, a pause or leaving: “How often?”, at any time.
             | [My actions] [How often?]
    NadiaToo ← What moves in Solvane Cleantech:
             |
             | • Coming up: Supplier day at the cement plant, 3 Apr
             | [The whole week]
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
          | One choice each. The result shows when the vote closes: Wednesday 25 March, 16:00, your time.
          | [Post it]
          | [Change the deadline] [Discard]
Selma presses [Post it]
    Selma ✎ Posted: Meet every month?
          |
          | • #plenary (Telegram)
          |
          | It closes Wednesday 25 March, 16:00, your time, and I tell you the result then.
          | [Close it early]
    #plenary ← Meet every month?
             |
             | • Yes
             | • No
             |
             | One tap is your vote. You can change it until Wednesday 25 March, 16:00 (Amman); then the result shows, in numbers only.
             | [Yes]
             | [No]
    Selma ~ Posted. You will hear from me when it closes.
Nadia in #plenary presses [Yes]
    #plenary ✎ Meet every month?
             |
             | • Yes
             | • No
             |
             | One person has voted so far.
             |
             | One tap is your vote. You can change it until Wednesday 25 March, 16:00 (Amman); then the result shows, in numbers only.
             | [Yes]
             | [No]
    Nadia ~ Your vote: Yes. You can change it until Wednesday 25 March, 16:00.
NadiaToo > /cluster vote
    NadiaToo ← Meet every month?
             |
             | • Yes
             | • No
             |
             | One tap is your vote. You can change it until Wednesday 25 March, 16:00, your time; then the result shows, in numbers only.
             | [Yes]
             | [No]
NadiaToo presses [No]
    NadiaToo ✎ Meet every month?
             |
             | • Yes
             | • No
             |
             | Thank you, your vote is in. You can change it until Wednesday 25 March, 16:00.
             | [Yes]
             | [✓ No]
    #plenary ✎ Meet every month?
             |
             | • Yes
             | • No
             |
             | 2 people have voted so far.
             |
             | One tap is your vote. You can change it until Wednesday 25 March, 16:00 (Amman); then the result shows, in numbers only.
             | [Yes]
             | [No]
    NadiaToo ~ Your vote: No. You can change it until Wednesday 25 March, 16:00.
Nadia > /link
    Nadia ← Your code is {code}, good until 08:15. In the other app, write to me:
          |
          | • On Telegram: /link {code}
          | • On Slack: /cluster link {code}
          |
          | I then ask there whether it is you. Show the code to nobody else.
NadiaToo > /cluster link 00000000
    NadiaToo ← I do not know that code; perhaps it has run out. In the app you use already, “link” shows a fresh one.
NadiaToo > /cluster link {code}
    NadiaToo ← Are you Nadia R.? If yes, you count once in both apps from now on: one vote, one list, one limit on messages. Where you voted in both, the later vote counts.
             | [Yes, that is me] [No]
NadiaToo presses [Yes, that is me]
    Nadia ← Your Slack account was just linked to this one. If that was not you, please tell Selma at once.
    NadiaToo ✎ Meet every month?
             |
             | • Yes
             | • No
             |
             | Thank you, your vote is in. You can change it until Wednesday 25 March, 16:00.
             | [✓ Yes]
             | [No]
    NadiaToo ← Done, I know you in both apps now. I write to the one you used last, never to both.
    #plenary ✎ Meet every month?
             |
             | • Yes
             | • No
             |
             | One person has voted so far.
             |
             | One tap is your vote. You can change it until Wednesday 25 March, 16:00 (Amman); then the result shows, in numbers only.
             | [Yes]
             | [No]
NadiaToo > /cluster mine
    NadiaToo ← Your actions in Solvane Cleantech, nearest first:
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
NadiaToo > /cluster vote
    NadiaToo ← Meet every month?
             |
             | • Yes
             | • No
             |
             | Thank you, your vote is in. You can change it until Wednesday 25 March, 16:00.
             | [✓ Yes]
             | [No]
NadiaToo presses [No]
    NadiaToo ✎ Meet every month?
             |
             | • Yes
             | • No
             |
             | Thank you, your vote is in. You can change it until Wednesday 25 March, 16:00.
             | [Yes]
             | [✓ No]
    NadiaToo ~ Your vote is now: No. You can change it until Wednesday 25 March, 16:00.
