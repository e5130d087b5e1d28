# Groups: added by a stranger, asked what it is for, one card, votes of people who never started the bot.
file: solvane.yaml
now: 2026-03-17 10:00 Asia/Amman
Selma: telegram, Asia/Amman
Lena: telegram, Asia/Amman, Lena Amari
Omar: slack, Asia/Amman, Omar Haddad
SelmaToo: slack, Asia/Amman
#plenary: telegram
#finance: slack
#random: telegram
#offtopic: slack

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

# Somebody who facilitates nothing adds it: it says so, and leaves. On Slack an app cannot leave; it is silent.
Lena adds the bot to #random
    #random ← Hello. I keep what an innovation cluster agreed moving, and only somebody who facilitates one can bring me into a chat. So I leave again, and have kept nothing. If you facilitate one in another app, write “link” to me there first; then I know you here, too.
Omar adds the bot to #offtopic
    #offtopic ← Hello. I keep what an innovation cluster agreed moving, and only somebody who facilitates one can bring me into a chat. So I stay silent here and read nothing; /remove and my name take me out. If you facilitate one in another app, write “link” to me there first; then I know you here, too.

# If a facilitator adds it later, all is well.
Selma adds the bot to #random
    Selma ← I was added to #random and have posted nothing yet. What is it for?
          |
          | For the whole cluster, votes, the digest and what people share appear there; for a pillar, its own digest and what people share about it. Once you have chosen, everybody there sees one card that says what I do.
          | [Whole cluster]
          | [Business development] [Access to finance]
          | [Research and development] [Enabling environment]
          | [Investment] [Workforce and skills]
          | [Not for the cluster]
Selma presses [Not for the cluster]
    Selma ~ Good. I stay silent there; /bind in that chat changes it.

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
SelmaToo adds the bot to #finance
    SelmaToo ← I was added to #finance and have posted nothing yet. What is it for?
             |
             | For the whole cluster, votes, the digest and what people share appear there; for a pillar, its own digest and what people share about it. Once you have chosen, everybody there sees one card that says what I do.
             | [Whole cluster]
             | [Business development] [Access to finance]
             | [Research and development] [Enabling environment]
             | [Investment] [Workforce and skills]
             | [Not for the cluster]
SelmaToo presses [Access to finance]
    SelmaToo ✎ #finance is for Access to finance now. Another tap changes it.
             | [Whole cluster]
             | [Business development] [✓ Access to finance]
             | [Research and development] [Enabling environment]
             | [Investment] [Workforce and skills]
             | [Not for the cluster]
    #finance ← Hello. I am clusterbot, and help Solvane Cleantech keep what was agreed moving.
             |
             | • Here: a digest of what moves in Access to finance, and what people choose to share or ask
             | • In private, if you come in: your actions, one tap each
             | • I read only commands, replies to me, what names me, and a message that somebody makes an action of; nothing else you write here
             | [Join privately]
    SelmaToo ~ Good. I post one card there that says what I do.
SelmaToo presses [Whole cluster]
    SelmaToo ✎ #finance is for Solvane Cleantech now. Another tap changes it.
             | [✓ Whole cluster]
             | [Business development] [Access to finance]
             | [Research and development] [Enabling environment]
             | [Investment] [Workforce and skills]
             | [Not for the cluster]
    #finance ✎ Hello. I am clusterbot, and help Solvane Cleantech keep what was agreed moving.
             |
             | • Here: votes, a digest of what moves, and what people choose to share or ask
             | • A tap under a vote is your vote; others see numbers only
             | • In private, if you come in: your actions, one tap each
             | • I read only commands, replies to me, what names me, and a message that somebody makes an action of; nothing else you write here
             | [Join privately]
    SelmaToo ~ Good. I post one card there that says what I do.

# Two who never started the bot vote in the groups: one ballot each, and not a word in private.
Selma > /poll "Where?" "Port" "Campus"
    Selma ← This is what I would post. Nobody but you sees it yet.
          |
          | Where?
          |
          | • Port
          | • Campus
          |
          | It goes to:
          |
          | • #plenary (Telegram)
          | • #finance (Slack)
          |
          | Everybody can also vote in private, with /vote.
          |
          | One choice each. The result shows when the vote closes: Sunday 22 March, 16:00, your time.
          | [Post it]
          | [Change the deadline] [Discard]
Selma presses [Post it]
    Selma ✎ Posted: Where?
          |
          | • #plenary (Telegram)
          | • #finance (Slack)
          |
          | It closes Sunday 22 March, 16:00, your time, and I tell you the result then.
          | [Close it early]
    #plenary ← Where?
             |
             | • Port
             | • Campus
             |
             | One tap is your vote. You can change it until Sunday 22 March, 16:00 (Amman); then the result shows, in numbers only.
             | [Port]
             | [Campus]
    #finance ← Where?
             |
             | • Port
             | • Campus
             |
             | One tap is your vote. You can change it until Sunday 22 March, 16:00 (Amman); then the result shows, in numbers only.
             | [Port]
             | [Campus]
    Selma ~ Posted. You will hear from me when it closes.
Lena in #plenary presses [Port]
    #plenary ✎ Where?
             |
             | • Port
             | • Campus
             |
             | One person has voted so far.
             |
             | One tap is your vote. You can change it until Sunday 22 March, 16:00 (Amman); then the result shows, in numbers only.
             | [Port]
             | [Campus]
    #finance ✎ Where?
             |
             | • Port
             | • Campus
             |
             | One person has voted so far.
             |
             | One tap is your vote. You can change it until Sunday 22 March, 16:00 (Amman); then the result shows, in numbers only.
             | [Port]
             | [Campus]
    Lena ~ Your vote: Port. You can change it until Sunday 22 March, 16:00.
Lena in #plenary presses [Campus]
    Lena ~ Your vote is now: Campus. You can change it until Sunday 22 March, 16:00.
Omar in #finance presses [Port]
    #plenary ✎ Where?
             |
             | • Port
             | • Campus
             |
             | 2 people have voted so far.
             |
             | One tap is your vote. You can change it until Sunday 22 March, 16:00 (Amman); then the result shows, in numbers only.
             | [Port]
             | [Campus]
    #finance ✎ Where?
             |
             | • Port
             | • Campus
             |
             | 2 people have voted so far.
             |
             | One tap is your vote. You can change it until Sunday 22 March, 16:00 (Amman); then the result shows, in numbers only.
             | [Port]
             | [Campus]
    Omar ~ Your vote: Port. You can change it until Sunday 22 March, 16:00.

# What is private opens the private chat.
Lena in #plenary > /mine@clusterbot
    #plenary ← My answer is for you alone, and I may not write to you first. Please open a private chat with me, press Start, and ask me there.
             | [Open our private chat]
Lena in #plenary presses [Open our private chat]
    Lena ~ opens https://t.me/clusterbot?start={link}
Lena in #plenary presses [Join privately]
    Lena ~ opens https://t.me/clusterbot?start={link}
Lena > /start {link}
    Lena ← Hello, Lena. I am clusterbot, and help the people of Solvane Cleantech keep what they agreed moving. What you would get:
         |
         | • At most two messages a week, in your working hours (Amman time)
         | • About actions you own, and votes or short questions that need you, one tap each
         | • On top of that, a summary after a meeting
         | • Selma and any other facilitator see your answers; others see the plan with your name on your actions, your ideas, and what you choose to share
         |
         | Would you like to come in? “Only when needed” means: only for votes.
         | [Join] [Only when needed]
         | [What is kept?] [No, thanks]
Lena presses [Join]
    Lena ← Welcome, Lena. You are now in Solvane Cleantech.
         |
         | I write at most twice a week, in your working hours (Amman time).
         | Fewer messages, a pause or leaving: “How often?”, at any time.
         | [My actions] [How often?]
    Lena ← Where?
         |
         | • Port
         | • Campus
         |
         | Thank you, your vote is in. You can change it until Sunday 22 March, 16:00.
         | [Port]
         | [✓ Campus]
    Lena ← What moves in Solvane Cleantech:
         |
         | • Coming up: Supplier day at the cement plant, 29 Mar
         | [The whole week]
Omar in #finance presses [Join privately]
    Omar ← Hello, Omar. I am clusterbot, and help the people of Solvane Cleantech keep what they agreed moving. What you would get:
         |
         | • At most two messages a week, in your working hours (Amman time)
         | • About actions you own, and votes or short questions that need you, one tap each
         | • On top of that, a summary after a meeting
         | • Selma and any other facilitator see your answers; others see the plan with your name on your actions, your ideas, and what you choose to share
         |
         | Would you like to come in? “Only when needed” means: only for votes.
         | [Join] [Only when needed]
         | [What is kept?] [No, thanks]
    Omar ~ We go on in our private chat.
Omar presses [Join]
    Omar ← Welcome, Omar. You are now in Solvane Cleantech.
         |
         | I write at most twice a week, in your working hours (Amman time).
         | Fewer messages, a pause or leaving: “How often?”, at any time.
         | [My actions] [How often?]
    Omar ← Where?
         |
         | • Port
         | • Campus
         |
         | Thank you, your vote is in. You can change it until Sunday 22 March, 16:00.
         | [✓ Port]
         | [Campus]
    Omar ← What moves in Solvane Cleantech:
         |
         | • Coming up: Supplier day at the cement plant, 29 Mar
         | [The whole week]

# Lena has her ballot still. The group becomes a supergroup: its card and its votes come along.
Lena > /vote
    Lena ← Where?
         |
         | • Port
         | • Campus
         |
         | Thank you, your vote is in. You can change it until Sunday 22 March, 16:00.
         | [Port]
         | [✓ Campus]
Selma turns #plenary into a supergroup
    #plenary ← Hello. I am clusterbot, and help Solvane Cleantech keep what was agreed moving.
             |
             | • Here: votes, a digest of what moves, and what people choose to share or ask
             | • A tap under a vote is your vote; others see numbers only
             | • In private, if you come in: your actions, one tap each
             | • I read only commands, replies to me, what names me, and a message that somebody makes an action of; nothing else you write here
             | [Join privately]
    #plenary ← Where?
             |
             | • Port
             | • Campus
             |
             | 2 people have voted so far.
             |
             | One tap is your vote. You can change it until Sunday 22 March, 16:00 (Amman); then the result shows, in numbers only.
             | [Port]
             | [Campus]
Lena in #plenary presses [Port]
    Lena ✎ Where?
         |
         | • Port
         | • Campus
         |
         | Thank you, your vote is in. You can change it until Sunday 22 March, 16:00.
         | [✓ Port]
         | [Campus]
    Lena ~ Your vote is now: Port. You can change it until Sunday 22 March, 16:00.
Selma > /close
    Selma ← Close Where? now? 2 people have voted; it would close by itself Sunday 22 March, 16:00.
          |
          | Nobody can vote after that, and the result shows at once.
          | [Close it now] [Leave it open]
Selma presses [Close it now]
    Selma ✎ Where?
          |
          | Closed. Outcome: Port, with 2 of 2 votes
          |
          | • Port: 2 ▇▇▇▇▇▇▇▇▇▇▇▇
          | • Campus: 0
    Selma ← Your vote has closed: Where?
          |
          | Outcome: Port, with 2 of 2 votes
          |
          | • Port: 2 ▇▇▇▇▇▇▇▇▇▇▇▇
          | • Campus: 0
    Lena ✎ Where?
         |
         | Closed. Outcome: Port, with 2 of 2 votes
         |
         | • Port: 2 ▇▇▇▇▇▇▇▇▇▇▇▇
         | • Campus: 0
    Omar ✎ Where?
         |
         | Closed. Outcome: Port, with 2 of 2 votes
         |
         | • Port: 2 ▇▇▇▇▇▇▇▇▇▇▇▇
         | • Campus: 0
    #plenary ✎ Where?
             |
             | Closed. Outcome: Port, with 2 of 2 votes
             |
             | • Port: 2 ▇▇▇▇▇▇▇▇▇▇▇▇
             | • Campus: 0
    #finance ✎ Where?
             |
             | Closed. Outcome: Port, with 2 of 2 votes
             |
             | • Port: 2 ▇▇▇▇▇▇▇▇▇▇▇▇
             | • Campus: 0
    Selma ~ Closed. The result is on the card.
Selma in #plenary > /bind@clusterbot
    Selma ← #plenary is for Solvane Cleantech now. Another tap changes it.
          | [✓ Whole cluster]
          | [Business development] [Access to finance]
          | [Research and development] [Enabling environment]
          | [Investment] [Workforce and skills]
          | [Not for the cluster]
Selma presses [Business development]
    Selma ✎ #plenary is for Business development now. Another tap changes it.
          | [Whole cluster]
          | [✓ Business development] [Access to finance]
          | [Research and development] [Enabling environment]
          | [Investment] [Workforce and skills]
          | [Not for the cluster]
    #plenary ✎ Hello. I am clusterbot, and help Solvane Cleantech keep what was agreed moving.
             |
             | • Here: a digest of what moves in Business development, and what people choose to share or ask
             | • In private, if you come in: your actions, one tap each
             | • I read only commands, replies to me, what names me, and a message that somebody makes an action of; nothing else you write here
             | [Join privately]
    Selma ~ Good. I post one card there that says what I do.

# Who came in by the link, the facilitator sees some minutes later.
== +6 minutes
    Selma ← 2 people came in whom nobody had listed (Tuesday 17 March)
          |
          | • Lena Amari (Telegram, @lena)
          | • Omar Haddad (Slack, @u1003)
          |
          | They came by a link that was passed on. If they belong here, there is nothing to do. “Remove” takes somebody off: I tell them so kindly, after five minutes. The same button lets them back in.
          | [Remove Lena Amari]
          | [Remove Omar Haddad]
