# Who looks like somebody who is there already: the facilitator sees it, both accounts say so, and only then they are one.
file: solvane.yaml
now: 2026-03-22 08:00 Asia/Amman
Selma: telegram, Asia/Amman
Omar: telegram, Asia/Amman, Omar Khalil
OmarToo: slack, Asia/Amman, Omar K.
Lina: telegram, Asia/Amman, Lina Haddad
LinaToo: slack, Asia/Amman, Haddad Lina
SelmaToo: slack, Asia/Amman, Selma I.

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
== 2026-03-22 09:00 Asia/Amman
Lina > /start {link}
    Lina ← Hello, Lina. I am clusterbot, and help the people of Solvane Cleantech keep what they agreed moving. What you would get:
         |
         | • At most two messages a week, in your working hours (Amman time)
         | • About actions you own, and votes or short questions that need you, one tap each
         | • On top of that, a summary after a meeting
         | • Selma and any other facilitator see your answers; others see the plan with your name on your actions, your ideas, and what you choose to share
         |
         | Would you like to come in? “Only when needed” means: only for votes.
         | [Join] [Only when needed]
         | [What is kept?] [No, thanks]
Lina presses [Join]
    Lina ← Welcome, Lina. You are now in Solvane Cleantech.
         |
         | I write at most twice a week, in your working hours (Amman time).
         | Fewer messages, a pause or leaving: “How often?”, at any time.
         | [My actions] [How often?]
    Lina ← What moves in Solvane Cleantech:
         |
         | • Coming up: Supplier day at the cement plant, 3 Apr
         | [The whole week]
LinaToo > /cluster start {link}
    LinaToo ← Hello, Haddad. I am clusterbot, and help the people of Solvane Cleantech keep what they agreed moving. What you would get:
            |
            | • At most two messages a week, in your working hours (Amman time)
            | • About actions you own, and votes or short questions that need you, one tap each
            | • On top of that, a summary after a meeting
            | • Selma and any other facilitator see your answers; others see the plan with your name on your actions, your ideas, and what you choose to share
            |
            | Would you like to come in? “Only when needed” means: only for votes.
            | [Join] [Only when needed]
            | [What is kept?] [No, thanks]
LinaToo presses [Join]
    Selma ← Haddad Lina on Slack may be Lina Haddad on Telegram. As two they count twice: two votes, two lists, twice the messages.
          |
          | Shall I ask? Only they can say so. If you know that they are two people, I do not bring it up again.
          | [Ask them] [They are two people]
    LinaToo ← Welcome, Haddad. You are now in Solvane Cleantech.
            |
            | I write at most twice a week, in your working hours (Amman time).
            | Fewer messages, a pause or leaving: “How often?”, at any time.
            | [My actions] [How often?]
    LinaToo ← What moves in Solvane Cleantech:
            |
            | • Coming up: Supplier day at the cement plant, 3 Apr
            | [The whole week]
# They are two cousins: said once, remembered for ever.
Selma presses [They are two people]
    Selma ← Noted, Haddad Lina and Lina Haddad are two people. I do not bring it up again.
LinaToo > /cluster leave
    LinaToo ← Leave Solvane Cleantech? All of these are fine:
            |
            | • Leave, keep my record: I stop writing at once. Your answers stay with the actions, your name with what you finished.
            | • Leave, erase me: I ask once more; then your name and all that you wrote go, in every cluster I know you from.
            | • Only the digest: you stay, and get the digest here, if there is news.
            |
            | If you leave, Selma sees it, and your open actions look for a new owner.
            | [Leave, keep my record] [Leave, erase me]
            | [Only the digest] [Stay]
LinaToo presses [Leave, keep my record]
    LinaToo ← You have left Solvane Cleantech. Thank you for what you brought. The door stays open.
            | [Come back]
LinaToo presses [Come back]
    LinaToo ← Good to have you back in Solvane Cleantech, Haddad. Nothing waits for you unless you want it: /cluster mine shows your actions.
== +3 days
    Selma ← 2 people came in whom nobody had listed (Sunday 22 March)
          |
          | • Lina Haddad (Telegram, @lina)
          | • Haddad Lina (Slack, @u1005)
          |
          | They came by a link that was passed on. If they belong here, there is nothing to do. “Remove” takes somebody off: I tell them so kindly, after five minutes. The same button lets them back in.
          | [Remove Lina Haddad]
          | [Remove Haddad Lina]
# Omar Khalil came in on Telegram; on Slack he is Omar K. Selma is on Slack these days, too, and is asked there.
Selma > /link
    Selma ← Your code is {code}, good until 09:15. In the other app, write to me:
          |
          | • On Telegram: /link {code}
          | • On Slack: /cluster link {code}
          |
          | I then ask there whether it is you. Show the code to nobody else.
== +1 minute
SelmaToo > /cluster link {code}
    SelmaToo ← Are you Selma I.? If yes, you count once in both apps from now on: one vote, one list, one limit on messages. Where you voted in both, the later vote counts.
             | [Yes, that is me] [No]
SelmaToo presses [Yes, that is me]
    Selma ← Your Slack account was just linked to this one. If that was not you, please tell whoever runs me at once.
    SelmaToo ← Done, I know you in both apps now. I write to the one you used last, never to both.
Omar > /start {link}
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
Omar presses [Join]
    Omar ← Welcome, Omar. You are now in Solvane Cleantech.
         |
         | I write at most twice a week, in your working hours (Amman time).
         | Fewer messages, a pause or leaving: “How often?”, at any time.
         | [My actions] [How often?]
    Omar ← What moves in Solvane Cleantech:
         |
         | • Coming up: Supplier day at the cement plant, 3 Apr
         | [The whole week]
OmarToo > /cluster start {link}
    OmarToo ← Hello, Omar. I am clusterbot, and help the people of Solvane Cleantech keep what they agreed moving. What you would get:
            |
            | • At most two messages a week, in your working hours (Amman time)
            | • About actions you own, and votes or short questions that need you, one tap each
            | • On top of that, a summary after a meeting
            | • Selma and any other facilitator see your answers; others see the plan with your name on your actions, your ideas, and what you choose to share
            |
            | Would you like to come in? “Only when needed” means: only for votes.
            | [Join] [Only when needed]
            | [What is kept?] [No, thanks]
OmarToo presses [Join]
    OmarToo ← Welcome, Omar. You are now in Solvane Cleantech.
            |
            | I write at most twice a week, in your working hours (Amman time).
            | Fewer messages, a pause or leaving: “How often?”, at any time.
            | [My actions] [How often?]
    OmarToo ← What moves in Solvane Cleantech:
            |
            | • Coming up: Supplier day at the cement plant, 3 Apr
            | [The whole week]
    SelmaToo ← Omar K. on Slack may be Omar Khalil on Telegram. As two they count twice: two votes, two lists, twice the messages.
             |
             | Shall I ask? Only they can say so. If you know that they are two people, I do not bring it up again.
             | [Ask them] [They are two people]
SelmaToo presses [Ask them] under "Omar K."
    OmarToo ← Omar, one question so that nobody counts twice. Are you also the Omar Khalil who uses Telegram here?
            |
            | If so, I ask there too. Once you say yes there as well, you count as one: one vote, one list, one limit on messages.
            | [Yes] [No, that is somebody else]
            | [How often?]
    SelmaToo ← Good, I ask Omar K. in private, within their working hours. Nothing changes until both accounts have said yes.
OmarToo presses [Yes]
    Omar ← Omar, somebody who came in on Slack as Omar K. says: that is also you. Is it?
         |
         | If so, that account sees and answers what is yours from then on: one vote, one list, one limit on messages. If it is not you, please say so; nothing is changed then, and Selma hears of it.
         | [Yes, that is me] [No, not me]
         | [How often?]
    OmarToo ✎ Thank you for your answer.
    OmarToo ← Thank you. I now ask on Telegram, in your working hours. A tap there, and you count once.
# A yes on one side merges nothing.
OmarToo > /cluster mine
    OmarToo ← You have no open action in Solvane Cleantech. You can look at what others do, or add one that you would like to take on.
            | [Add an action] [See the plan]
== +1 minute
Omar presses [Yes, that is me]
    Omar ✎ Thank you for your answer.
    Omar ← Done, I know you in both apps now. I write to the one you used last, never to both.
    OmarToo ← Your Telegram account was just linked to this one. If that was not you, please tell Selma at once.
OmarToo > /cluster mine
    OmarToo ← You have no open action in Solvane Cleantech. You can look at what others do, or add one that you would like to take on.
            | [Add an action] [See the plan]
