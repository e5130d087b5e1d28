# The bot is put out of a group and of a channel: the facilitator hears what it means; let in again, all is as before.
file: solvane.yaml
now: 2026-03-22 10:00 Asia/Amman
Selma: telegram, Asia/Amman
SelmaToo: slack, Asia/Amman
Nadia: telegram, Asia/Amman
#plenary: telegram
#cluster: slack
#board: telegram
#hall: slack

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
Selma > /link
    Selma ← Your code is {code}, good until 10:15. In the other app, write to me:
          |
          | • On Telegram: /link {code}
          | • On Slack: /cluster link {code}
          |
          | I then ask there whether it is you. Show the code to nobody else.
SelmaToo > /cluster link {code}
    SelmaToo ← Are you Selma I.? If yes, you count once in both apps from now on: one vote, one list, one limit on messages. Where you voted in both, the later vote counts.
             | [Yes, that is me] [No]
SelmaToo presses [Yes, that is me]
    Selma ← Your Slack account was just linked to this one. If that was not you, please tell whoever runs me at once.
    SelmaToo ← Done, I know you in both apps now. I write to the one you used last, never to both.
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
SelmaToo adds the bot to #cluster
    SelmaToo ← I was added to #cluster and have posted nothing yet. What is it for?
             |
             | For the whole cluster, votes, the digest and what people share appear there; for a pillar, its own digest and what people share about it. Once you have chosen, everybody there sees one card that says what I do.
             | [Whole cluster]
             | [Business development] [Access to finance]
             | [Research and development] [Enabling environment]
             | [Investment] [Workforce and skills]
             | [Not for the cluster]
SelmaToo presses [Whole cluster]
    SelmaToo ✎ #cluster is for Solvane Cleantech now. Another tap changes it.
             | [✓ Whole cluster]
             | [Business development] [Access to finance]
             | [Research and development] [Enabling environment]
             | [Investment] [Workforce and skills]
             | [Not for the cluster]
    #cluster ← Hello. I am clusterbot, and help Solvane Cleantech keep what was agreed moving.
             |
             | • Here: votes, a digest of what moves, and what people choose to share or ask
             | • A tap under a vote is your vote; others see numbers only
             | • In private, if you come in: your actions, one tap each
             | • I read only commands, replies to me, what names me, and a message that somebody makes an action of; nothing else you write here
             | [Join privately]
    SelmaToo ~ Good. I post one card there that says what I do.

# A vote stands in both. Put out of both, Selma hears what it means, and the vote goes on in private.
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
          | • #cluster (Slack)
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
          | • #cluster (Slack)
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
    #cluster ← Meet every month?
             |
             | • Yes
             | • No
             |
             | One tap is your vote. You can change it until Wednesday 25 March, 16:00 (Amman); then the result shows, in numbers only.
             | [Yes]
             | [No]
    Selma ~ Posted. You will hear from me when it closes.
Nadia removes the bot from #plenary
    Selma ✎ I am not in #plenary any more, so nothing appears there.
    Selma ← I can post nothing in #plenary any more: I was taken out of it, or it was closed.
          |
          | Until I am back, nothing of Solvane Cleantech appears there, and what I posted there does not change any more. The open vote goes on with /vote, in our private chats.
          |
          | If that was meant, there is nothing to do. If not, add me to that group again, and all is as before.
SelmaToo removes the bot from #cluster
    Selma ← I can post nothing in #cluster any more: I was taken out of it, or it was closed.
          |
          | Until I am back, nothing of Solvane Cleantech appears there, and what I posted there does not change any more. The open vote goes on with /vote, in our private chats.
          |
          | If that was meant, there is nothing to do. If not, write /invite and my name in that channel, and all is as before.
    SelmaToo ✎ I am not in #cluster any more, so nothing appears there.
Nadia > /vote
    Nadia ← Meet every month?
          |
          | • Yes
          | • No
          |
          | One tap is your vote. You can change it until Wednesday 25 March, 16:00, your time; then the result shows, in numbers only.
          | [Yes]
          | [No]
Nadia presses [Yes]
    Nadia ✎ Meet every month?
          |
          | • Yes
          | • No
          |
          | Thank you, your vote is in. You can change it until Wednesday 25 March, 16:00.
          | [✓ Yes]
          | [No]
    Nadia ~ Your vote: Yes. You can change it until Wednesday 25 March, 16:00.
Selma > /poll "Where?" "Port" "Campus"
    Selma ← This is what I would post. Nobody but you sees it yet.
          |
          | Where?
          |
          | • Port
          | • Campus
          |
          | No channel is connected to me now, so people would find it with /vote in our private chats. Add me to a group or channel first, and I post it there too.
          |
          | One choice each. The result shows when the vote closes: Wednesday 25 March, 16:00, your time.
          | [Post it]
          | [Change the deadline] [Discard]
Selma presses [Discard]
    Selma ✎ Discarded, and never posted: Where?
    Selma ~ Discarded. Nothing was posted.

# In again, by whomever: the card and the vote are there, and Selma hears it.
Nadia adds the bot to #plenary
    Selma ✎ #plenary is for Solvane Cleantech now. Another tap changes it.
          | [✓ Whole cluster]
          | [Business development] [Access to finance]
          | [Research and development] [Enabling environment]
          | [Investment] [Workforce and skills]
          | [Not for the cluster]
    Selma ← I am back in #plenary, for Solvane Cleantech as before. My card stands there again, and so does the open vote.
          | [It is for something else]
    #plenary ← Hello. I am clusterbot, and help Solvane Cleantech keep what was agreed moving.
             |
             | • Here: votes, a digest of what moves, and what people choose to share or ask
             | • A tap under a vote is your vote; others see numbers only
             | • In private, if you come in: your actions, one tap each
             | • I read only commands, replies to me, what names me, and a message that somebody makes an action of; nothing else you write here
             | [Join privately]
    #plenary ← Meet every month?
             |
             | • Yes
             | • No
             |
             | One person has voted so far.
             |
             | One tap is your vote. You can change it until Wednesday 25 March, 16:00 (Amman); then the result shows, in numbers only.
             | [Yes]
             | [No]
SelmaToo adds the bot to #cluster
    Selma ← I am back in #cluster, for Solvane Cleantech as before. My card stands there again, and so does the open vote.
          | [It is for something else]
    SelmaToo ✎ #cluster is for Solvane Cleantech now. Another tap changes it.
             | [✓ Whole cluster]
             | [Business development] [Access to finance]
             | [Research and development] [Enabling environment]
             | [Investment] [Workforce and skills]
             | [Not for the cluster]
    #cluster ← Hello. I am clusterbot, and help Solvane Cleantech keep what was agreed moving.
             |
             | • Here: votes, a digest of what moves, and what people choose to share or ask
             | • A tap under a vote is your vote; others see numbers only
             | • In private, if you come in: your actions, one tap each
             | • I read only commands, replies to me, what names me, and a message that somebody makes an action of; nothing else you write here
             | [Join privately]
    #cluster ← Meet every month?
             |
             | • Yes
             | • No
             |
             | One person has voted so far.
             |
             | One tap is your vote. You can change it until Wednesday 25 March, 16:00 (Amman); then the result shows, in numbers only.
             | [Yes]
             | [No]
Nadia in #plenary presses [No]
    Nadia ✎ Meet every month?
          |
          | • Yes
          | • No
          |
          | Thank you, your vote is in. You can change it until Wednesday 25 March, 16:00.
          | [Yes]
          | [✓ No]
    Nadia ~ Your vote is now: No. You can change it until Wednesday 25 March, 16:00.
Selma presses [It is for something else]
    Selma ← #cluster is for Solvane Cleantech now. Another tap changes it.
          | [✓ Whole cluster]
          | [Business development] [Access to finance]
          | [Research and development] [Enabling environment]
          | [Investment] [Workforce and skills]
          | [Not for the cluster]
Selma presses [Access to finance]
    Selma ✎ #cluster is for Access to finance now. Another tap changes it.
          | [Whole cluster]
          | [Business development] [✓ Access to finance]
          | [Research and development] [Enabling environment]
          | [Investment] [Workforce and skills]
          | [Not for the cluster]
    SelmaToo ✎ #cluster is for Access to finance now. Another tap changes it.
             | [Whole cluster]
             | [Business development] [✓ Access to finance]
             | [Research and development] [Enabling environment]
             | [Investment] [Workforce and skills]
             | [Not for the cluster]
    #cluster ✎ Hello. I am clusterbot, and help Solvane Cleantech keep what was agreed moving.
             |
             | • Here: a digest of what moves in Access to finance, and what people choose to share or ask
             | • In private, if you come in: your actions, one tap each
             | • I read only commands, replies to me, what names me, and a message that somebody makes an action of; nothing else you write here
             | [Join privately]
    Selma ~ Good. I post one card there that says what I do.

# Chats that come to the cluster while a vote is open show it at once, and live.
Selma adds the bot to #board
    Selma ← I was added to #board and have posted nothing yet. What is it for?
          |
          | For the whole cluster, votes, the digest and what people share appear there; for a pillar, its own digest and what people share about it. Once you have chosen, everybody there sees one card that says what I do.
          | [Whole cluster]
          | [Business development] [Access to finance]
          | [Research and development] [Enabling environment]
          | [Investment] [Workforce and skills]
          | [Not for the cluster]
Selma presses [Whole cluster]
    Selma ✎ #board is for Solvane Cleantech now. Another tap changes it.
          | [✓ Whole cluster]
          | [Business development] [Access to finance]
          | [Research and development] [Enabling environment]
          | [Investment] [Workforce and skills]
          | [Not for the cluster]
    #board ← Hello. I am clusterbot, and help Solvane Cleantech keep what was agreed moving.
           |
           | • Here: votes, a digest of what moves, and what people choose to share or ask
           | • A tap under a vote is your vote; others see numbers only
           | • In private, if you come in: your actions, one tap each
           | • I read only commands, replies to me, what names me, and a message that somebody makes an action of; nothing else you write here
           | [Join privately]
    #board ← Meet every month?
           |
           | • Yes
           | • No
           |
           | One person has voted so far.
           |
           | One tap is your vote. You can change it until Wednesday 25 March, 16:00 (Amman); then the result shows, in numbers only.
           | [Yes]
           | [No]
    Selma ~ Good. I post one card there that says what I do.
SelmaToo adds the bot to #hall
    SelmaToo ← I was added to #hall and have posted nothing yet. What is it for?
             |
             | For the whole cluster, votes, the digest and what people share appear there; for a pillar, its own digest and what people share about it. Once you have chosen, everybody there sees one card that says what I do.
             | [Whole cluster]
             | [Business development] [Access to finance]
             | [Research and development] [Enabling environment]
             | [Investment] [Workforce and skills]
             | [Not for the cluster]
SelmaToo presses [Whole cluster]
    SelmaToo ✎ #hall is for Solvane Cleantech now. Another tap changes it.
             | [✓ Whole cluster]
             | [Business development] [Access to finance]
             | [Research and development] [Enabling environment]
             | [Investment] [Workforce and skills]
             | [Not for the cluster]
    #hall ← Hello. I am clusterbot, and help Solvane Cleantech keep what was agreed moving.
          |
          | • Here: votes, a digest of what moves, and what people choose to share or ask
          | • A tap under a vote is your vote; others see numbers only
          | • In private, if you come in: your actions, one tap each
          | • I read only commands, replies to me, what names me, and a message that somebody makes an action of; nothing else you write here
          | [Join privately]
    #hall ← Meet every month?
          |
          | • Yes
          | • No
          |
          | One person has voted so far.
          |
          | One tap is your vote. You can change it until Wednesday 25 March, 16:00 (Amman); then the result shows, in numbers only.
          | [Yes]
          | [No]
    SelmaToo ~ Good. I post one card there that says what I do.
Nadia in #board presses [Yes]
    Nadia ✎ Meet every month?
          |
          | • Yes
          | • No
          |
          | Thank you, your vote is in. You can change it until Wednesday 25 March, 16:00.
          | [✓ Yes]
          | [No]
    Nadia ~ Your vote is now: Yes. You can change it until Wednesday 25 March, 16:00.
SelmaToo in #hall presses [No]
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
    #cluster ✎ Meet every month?
             |
             | • Yes
             | • No
             |
             | 2 people have voted so far.
             |
             | One tap is your vote. You can change it until Wednesday 25 March, 16:00 (Amman); then the result shows, in numbers only.
             | [Yes]
             | [No]
    #board ✎ Meet every month?
           |
           | • Yes
           | • No
           |
           | 2 people have voted so far.
           |
           | One tap is your vote. You can change it until Wednesday 25 March, 16:00 (Amman); then the result shows, in numbers only.
           | [Yes]
           | [No]
    #hall ✎ Meet every month?
          |
          | • Yes
          | • No
          |
          | 2 people have voted so far.
          |
          | One tap is your vote. You can change it until Wednesday 25 March, 16:00 (Amman); then the result shows, in numbers only.
          | [Yes]
          | [No]
    SelmaToo ~ Your vote: No. You can change it until Wednesday 25 March, 16:00.
