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
          | • /invite gives you the link to forward
          | • add me to a group or channel and I post polls and the weekly digest there
          | • /poll asks everybody one question
          | [My actions] [Settings]
Selma > /link
    Selma ← Your code is {code}, good until 10:15.
          |
          | In the other app, write to me: link {code} (with /link on Telegram, /cluster link on Slack).
          | I will ask there whether it is you. Show the code to nobody else.
SelmaToo > /cluster link {code}
    SelmaToo ← Are you Selma I.? If yes, you are one participant in both apps from now on: one vote, one list, one limit on messages.
             | [Yes, that is me] [No]
SelmaToo presses [Yes, that is me]
    Selma ← Your Slack account was just linked to this one. If that was not you, please tell Selma at once.
    SelmaToo ← Done, both apps are you now. I write to the one you used last, never to both.

# Somebody who facilitates nothing adds it: it says so, and leaves. On Slack an app cannot leave; it is silent.
Lena adds the bot to #random
    #random ← Hello. I keep the actions of an innovation cluster moving, and can only be brought into a chat by somebody who facilitates one. So I leave again, and have kept nothing. If you facilitate one in another app, write “link” to me there first; it makes both of you one.
Omar adds the bot to #offtopic
    #offtopic ← Hello. I keep the actions of an innovation cluster moving, and can only be brought into a chat by somebody who facilitates one. So I stay silent here and read nothing; /remove takes me out. If you facilitate one in another app, write “link” to me there first; it makes both of you one.

# If a facilitator adds it later, all is well.
Selma adds the bot to #random
    Selma ← I was added to #random and have posted nothing yet. What is it for?
          |
          | Votes and the weekly digest of what you choose will appear there, and one card that says what I do.
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
          | Votes and the weekly digest of what you choose will appear there, and one card that says what I do.
          | [Whole cluster]
          | [Business development] [Access to finance]
          | [Research and development] [Enabling environment]
          | [Investment] [Workforce and skills]
          | [Not for the cluster]
Selma presses [Whole cluster]
    Selma ✎ #plenary is for Solvane Cleantech now: what belongs there appears there. Another tap changes it.
          | [✓ Whole cluster]
          | [Business development] [Access to finance]
          | [Research and development] [Enabling environment]
          | [Investment] [Workforce and skills]
          | [Not for the cluster]
    #plenary ← Hello. I am clusterbot, and help Solvane Cleantech keep what was agreed moving.
             |
             | • Here: votes, and once a week what moves. A tap under a vote is your vote
             | • In private, if you come in: your actions, one tap each
             | • I do not read what you write to one another; only commands, replies to me, and my name
             | [Join privately]
    Selma ~ Good. I post one card there that says what I do.
SelmaToo adds the bot to #finance
    SelmaToo ← I was added to #finance and have posted nothing yet. What is it for?
             |
             | Votes and the weekly digest of what you choose will appear there, and one card that says what I do.
             | [Whole cluster]
             | [Business development] [Access to finance]
             | [Research and development] [Enabling environment]
             | [Investment] [Workforce and skills]
             | [Not for the cluster]
SelmaToo presses [Access to finance]
    SelmaToo ✎ #finance is for Access to finance now: what belongs there appears there. Another tap changes it.
             | [Whole cluster]
             | [Business development] [✓ Access to finance]
             | [Research and development] [Enabling environment]
             | [Investment] [Workforce and skills]
             | [Not for the cluster]
    #finance ← Hello. I am clusterbot, and help Solvane Cleantech keep what was agreed moving.
             |
             | • Here: what moves in Access to finance, once a week
             | • In private, if you come in: your actions, one tap each
             | • I do not read what you write to one another; only commands, replies to me, and my name
             | [Join privately]
    SelmaToo ~ Good. I post one card there that says what I do.
SelmaToo presses [Whole cluster]
    SelmaToo ✎ #finance is for Solvane Cleantech now: what belongs there appears there. Another tap changes it.
             | [✓ Whole cluster]
             | [Business development] [Access to finance]
             | [Research and development] [Enabling environment]
             | [Investment] [Workforce and skills]
             | [Not for the cluster]
    #finance ✎ Hello. I am clusterbot, and help Solvane Cleantech keep what was agreed moving.
             |
             | • Here: votes, and once a week what moves. A tap under a vote is your vote
             | • In private, if you come in: your actions, one tap each
             | • I do not read what you write to one another; only commands, replies to me, and my name
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
             | One tap is your vote. You can change it until Sunday 22 March, 16:00 (Amman); the result shows then.
             | [Port]
             | [Campus]
    #finance ← Where?
             |
             | • Port
             | • Campus
             |
             | One tap is your vote. You can change it until Sunday 22 March, 16:00 (Amman); the result shows then.
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
             | One tap is your vote. You can change it until Sunday 22 March, 16:00 (Amman); the result shows then.
             | [Port]
             | [Campus]
    #finance ✎ Where?
             |
             | • Port
             | • Campus
             |
             | One person has voted so far.
             |
             | One tap is your vote. You can change it until Sunday 22 March, 16:00 (Amman); the result shows then.
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
             | One tap is your vote. You can change it until Sunday 22 March, 16:00 (Amman); the result shows then.
             | [Port]
             | [Campus]
    #finance ✎ Where?
             |
             | • Port
             | • Campus
             |
             | 2 people have voted so far.
             |
             | One tap is your vote. You can change it until Sunday 22 March, 16:00 (Amman); the result shows then.
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
         | • At most two messages a week, in your working hours (Asia/Amman)
         | • Only about actions you own and votes that need you, one tap each
         | • Selma sees your answers; others see only the status of an action, and what you choose to share
         |
         | Would you like to come in?
         | [Join] [Only when needed]
         | [What is kept?] [No, thanks]
Lena presses [Join]
    Selma ← Somebody came in whom nobody had listed (Tuesday 17 March)
          |
          | • Lena Amari (Telegram, @lena)
          |
          | They came by the cluster's link. If somebody does not belong here, one tap takes them off.
          | [Remove Lena Amari]
    Lena ← Welcome, Lena. You are now in Solvane Cleantech.
         |
         | I write at most twice a week, in your working hours (Asia/Amman).
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
         | • At most two messages a week, in your working hours (Asia/Amman)
         | • Only about actions you own and votes that need you, one tap each
         | • Selma sees your answers; others see only the status of an action, and what you choose to share
         |
         | Would you like to come in?
         | [Join] [Only when needed]
         | [What is kept?] [No, thanks]
    Omar ~ We go on in our private chat.
Omar presses [Join]
    Selma ✎ 2 people came in whom nobody had listed (Tuesday 17 March)
          |
          | • Lena Amari (Telegram, @lena)
          | • Omar Haddad (Slack, @u1003)
          |
          | They came by the cluster's link. If somebody does not belong here, one tap takes them off.
          | [Remove Lena Amari]
          | [Remove Omar Haddad]
    Omar ← Welcome, Omar. You are now in Solvane Cleantech.
         |
         | I write at most twice a week, in your working hours (Asia/Amman).
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
             | • Here: votes, and once a week what moves. A tap under a vote is your vote
             | • In private, if you come in: your actions, one tap each
             | • I do not read what you write to one another; only commands, replies to me, and my name
             | [Join privately]
    #plenary ← Where?
             |
             | • Port
             | • Campus
             |
             | 2 people have voted so far.
             |
             | One tap is your vote. You can change it until Sunday 22 March, 16:00 (Amman); the result shows then.
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
    Selma ← #plenary is for Solvane Cleantech now: what belongs there appears there. Another tap changes it.
          | [✓ Whole cluster]
          | [Business development] [Access to finance]
          | [Research and development] [Enabling environment]
          | [Investment] [Workforce and skills]
          | [Not for the cluster]
Selma presses [Business development]
    Selma ✎ #plenary is for Business development now: what belongs there appears there. Another tap changes it.
          | [Whole cluster]
          | [✓ Business development] [Access to finance]
          | [Research and development] [Enabling environment]
          | [Investment] [Workforce and skills]
          | [Not for the cluster]
    #plenary ✎ Hello. I am clusterbot, and help Solvane Cleantech keep what was agreed moving.
             |
             | • Here: what moves in Business development, once a week
             | • In private, if you come in: your actions, one tap each
             | • I do not read what you write to one another; only commands, replies to me, and my name
             | [Join privately]
    Selma ~ Good. I post one card there that says what I do.
