# A list of people: pasted on Telegram and on Slack, looked at before anything is written, then personal links.
file: solvane.yaml
now: 2026-03-17 10:00 Asia/Amman
Selma: telegram, Asia/Amman
SelmaToo: slack, Asia/Amman
Nour: telegram, Asia/Amman, Nour Khalil
Sami: slack, Asia/Amman, Sami Odeh
Boss: telegram, Asia/Amman, Karim Nasser

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

Selma > /invite
    Selma ← Copy the quoted text and send it, by WhatsApp, e-mail or however you like:
          |
          | In Solvane Cleantech we use an assistant, clusterbot, to keep what we agreed moving. At most two short messages a week, one tap each, and you can leave with a tap. The way in first says what you would get and who sees what; nothing starts before you say yes:
          | On Telegram: https://t.me/clusterbot?start={link}
          | In our Slack workspace, write in any channel: /cluster start {link}
          | (Not in the workspace yet? Please ask Selma.)
          |
          | The link serves everybody until Monday 15 June. Whoever comes in by it is shown to you.
          | [Invite from a list] [Who came in]
          | [Replace the link]
Selma presses [Invite from a list]
    Selma ← Send me the list now, as a message here or as a file (xlsx or csv). One person on each line:
          |
          | Nadia Rahal, Heatworks, Industry, nadia@heatworks.example
          |
          | Name and organisation are enough; the group and the e-mail address may be left out. I show you first what I understood, and I write to none of them: you pass the links on yourself.
          | [Open a form]
Selma > Name; Organisation; Group\nNour Khalil; Heatworks; Industry; nour@heatworks.example\nSami Odeh; Water Institute; Research\nNadia Haddad; Nowhere\nKarim;\n"Saleh, Rana; Port
    Selma ← 3 new people
          |
          | • Nour Khalil, Heatworks
          | • Sami Odeh, Water Institute
          | • Nadia Haddad, Nowhere
          |
          | 2 lines I did not understand:
          |
          | • Line 5, “Karim;”: the organisation is missing.
          | • Line 6, “"Saleh, Rana; Port”: a quotation mark has no partner.
          |
          | Nothing is done before your tap. Then you get a link for each, to pass on yourself; I write to none of them.
          | [Make the links] [Discard]
Selma presses [Discard]
    Selma ✎ This list was discarded, and nothing of it is kept.
    Selma ~ Discarded. Nothing of the list is kept.
Selma presses [Invite from a list]
    Selma ← Send me the list now, as a message here or as a file (xlsx or csv). One person on each line:
          |
          | Nadia Rahal, Heatworks, Industry, nadia@heatworks.example
          |
          | Name and organisation are enough; the group and the e-mail address may be left out. I show you first what I understood, and I write to none of them: you pass the links on yourself.
          | [Open a form]
Selma > Nour Khalil, Heatworks, Industry\nSami Odeh, Water Institute, Research\nNour Khalil, Sunfield
    Selma ← 3 new people
          |
          | • Nour Khalil, Heatworks
          | • Sami Odeh, Water Institute
          | • Nour Khalil, Sunfield
          |
          | Nothing is done before your tap. Then you get a link for each, to pass on yourself; I write to none of them.
          | [Make the links] [Discard]
Selma presses [Make the links]
    Selma ✎ 3 personal links were made from this list.
    Selma ← For Nour Khalil, Heatworks:
          |
          | Dear Nour Khalil, in Solvane Cleantech we use an assistant, clusterbot, to keep what we agreed moving. At most two short messages a week, one tap each, and you can leave with a tap. This way in is yours alone, so please do not pass it on. It first says what you would get and who sees what; nothing starts before you say yes:
          | On Telegram: https://t.me/clusterbot?start={link}
          | In our Slack workspace, write in any channel: /cluster start {link} (Not there yet? Please ask Selma.)
          |
          | For Sami Odeh, Water Institute:
          |
          | Dear Sami Odeh, in Solvane Cleantech we use an assistant, clusterbot, to keep what we agreed moving. At most two short messages a week, one tap each, and you can leave with a tap. This way in is yours alone, so please do not pass it on. It first says what you would get and who sees what; nothing starts before you say yes:
          | On Telegram: https://t.me/clusterbot?start={link}
          | In our Slack workspace, write in any channel: /cluster start {link} (Not there yet? Please ask Selma.)
          |
          | For Nour Khalil, Sunfield:
          |
          | Dear Nour Khalil, in Solvane Cleantech we use an assistant, clusterbot, to keep what we agreed moving. At most two short messages a week, one tap each, and you can leave with a tap. This way in is yours alone, so please do not pass it on. It first says what you would get and who sees what; nothing starts before you say yes:
          | On Telegram: https://t.me/clusterbot?start={link}
          | In our Slack workspace, write in any channel: /cluster start {link} (Not there yet? Please ask Selma.)
    Selma ← The 3 links are in this sheet too, with the text for each person. Each link brings in one person, the one it was made for.
    Selma ← [file personal-links.csv]
    Selma ~ Here are the links.

# The link of somebody else: it stays good, and Selma hears of it.
Boss > /start {invite Nour Khalil}
    Boss ← Hello. I am clusterbot, and help the people of Solvane Cleantech keep what they agreed moving. What you would get:
         |
         | • At most two messages a week, in your working hours (Amman time)
         | • About actions you own, and votes or short questions that need you, one tap each
         | • On top of that, a summary after a meeting
         | • Selma and any other facilitator see your answers; others see the plan with your name on your actions, your ideas, and what you choose to share
         |
         | This link was made for one person. Are you Nour Khalil, of Heatworks? Then one tap brings you in.
         | [Yes, that is me] [No, somebody else]
         | [What is kept?] [No, thanks]
Boss presses [No, somebody else]
    Selma ← Somebody else opened the personal link of Nour Khalil and said so. It is still good. You may want to send it to Nour Khalil once more; /invite has a link for whoever it was.
    Boss ← Thank you for saying so. The link stays good for Nour Khalil, and I have told Selma, who can send you one of your own.
Nour > /start {invite Nour Khalil}
    Nour ← Hello, Nour. I am clusterbot, and help the people of Solvane Cleantech keep what they agreed moving. What you would get:
         |
         | • At most two messages a week, in your working hours (Amman time)
         | • About actions you own, and votes or short questions that need you, one tap each
         | • On top of that, a summary after a meeting
         | • Selma and any other facilitator see your answers; others see the plan with your name on your actions, your ideas, and what you choose to share
         |
         | Would you like to come in? “Only when needed” means: only for votes.
         | [Join] [Only when needed]
         | [What is kept?] [No, thanks]
Nour presses [Join]
    Nour ← Welcome, Nour. You are now in Solvane Cleantech.
         |
         | I write at most twice a week, in your working hours (Amman time).
         | Fewer messages, a pause or leaving: “How often?”, at any time.
         | [My actions] [How often?]
    Nour ← What moves in Solvane Cleantech:
         |
         | • Coming up: Supplier day at the cement plant, 29 Mar
         | [The whole week]
Nour > /start {invite Nour Khalil}
    Nour ← Good to see you, Nour. You are in Solvane Cleantech. What would you like to see?
         | [My actions] [Settings]
Nour presses [Join]
    Nour ← Good to see you, Nour. You are in Solvane Cleantech. What would you like to see?
         | [My actions] [Settings]
# Once used, the link opens nothing for anybody else.
Boss > /start {used link}
    Boss ← This link was made for one person and has been used. Please ask Selma for a fresh one; it takes them a moment.

# On Slack, pasted as on Telegram, or by a form.
SelmaToo > /cluster invite
    SelmaToo ← Copy the quoted text and send it, by WhatsApp, e-mail or however you like:
             |
             | In Solvane Cleantech we use an assistant, clusterbot, to keep what we agreed moving. At most two short messages a week, one tap each, and you can leave with a tap. The way in first says what you would get and who sees what; nothing starts before you say yes:
             | On Telegram: https://t.me/clusterbot?start={link}
             | In our Slack workspace, write in any channel: /cluster start {link}
             | (Not in the workspace yet? Please ask Selma.)
             |
             | The link serves everybody until Monday 15 June. Whoever comes in by it is shown to you.
             | [Invite from a list] [Who came in]
             | [Replace the link]
SelmaToo presses [Invite from a list]
    SelmaToo ← Send me the list now, as a message here or as a file (xlsx or csv). One person on each line:
             |
             | Nadia Rahal, Heatworks, Industry, nadia@heatworks.example
             |
             | Name and organisation are enough; the group and the e-mail address may be left out. I show you first what I understood, and I write to none of them: you pass the links on yourself.
             | [Open a form]
SelmaToo > Sami Odeh, Water Institute\nPetra Novak, Port Authority
    SelmaToo ← One new person
             |
             | • Petra Novak, Port Authority
             |
             | One is listed already and has not come yet: they get their link once more.
             |
             | Nothing is done before your tap. Then you get a link for each, to pass on yourself; I write to none of them.
             | [Make the links] [Discard]
SelmaToo presses [Discard]
    SelmaToo ✎ This list was discarded, and nothing of it is kept.
    SelmaToo ~ Discarded. Nothing of the list is kept.
SelmaToo presses [Open a form]
SelmaToo fills people = Sami Odeh, Water Institute\nLina Awad, Port Authority
    SelmaToo ← One new person
             |
             | • Lina Awad, Port Authority
             |
             | One is listed already and has not come yet: they get their link once more.
             |
             | Nothing is done before your tap. Then you get a link for each, to pass on yourself; I write to none of them.
             | [Make the links] [Discard]
SelmaToo presses [Make the links]
    SelmaToo ✎ 2 personal links were made from this list.
    SelmaToo ← For Sami Odeh, Water Institute:
             |
             | Dear Sami Odeh, in Solvane Cleantech we use an assistant, clusterbot, to keep what we agreed moving. At most two short messages a week, one tap each, and you can leave with a tap. This way in is yours alone, so please do not pass it on. It first says what you would get and who sees what; nothing starts before you say yes:
             | On Telegram: https://t.me/clusterbot?start={link}
             | In our Slack workspace, write in any channel: /cluster start {link} (Not there yet? Please ask Selma.)
             |
             | For Lina Awad, Port Authority:
             |
             | Dear Lina Awad, in Solvane Cleantech we use an assistant, clusterbot, to keep what we agreed moving. At most two short messages a week, one tap each, and you can leave with a tap. This way in is yours alone, so please do not pass it on. It first says what you would get and who sees what; nothing starts before you say yes:
             | On Telegram: https://t.me/clusterbot?start={link}
             | In our Slack workspace, write in any channel: /cluster start {link} (Not there yet? Please ask Selma.)
    SelmaToo ← The 2 links are in this sheet too, with the text for each person. Each link brings in one person, the one it was made for.
    SelmaToo ← [file personal-links.csv]
    SelmaToo ~ Here are the links.
Sami > /cluster start {invite Sami Odeh}
    Sami ← Hello, Sami. I am clusterbot, and help the people of Solvane Cleantech keep what they agreed moving. What you would get:
         |
         | • At most two messages a week, in your working hours (Amman time)
         | • About actions you own, and votes or short questions that need you, one tap each
         | • On top of that, a summary after a meeting
         | • Selma and any other facilitator see your answers; others see the plan with your name on your actions, your ideas, and what you choose to share
         |
         | Would you like to come in? “Only when needed” means: only for votes.
         | [Join] [Only when needed]
         | [What is kept?] [No, thanks]
Sami presses [Join]
    Sami ← Welcome, Sami. You are now in Solvane Cleantech.
         |
         | I write at most twice a week, in your working hours (Amman time).
         | Fewer messages, a pause or leaving: “How often?”, at any time.
         | [My actions] [How often?]
    Sami ← What moves in Solvane Cleantech:
         |
         | • Coming up: Supplier day at the cement plant, 29 Mar
         | [The whole week]
