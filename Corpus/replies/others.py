"""More mail clients for `make`: what each makes of an answer, as text and as HTML. Each takes a Letter."""
import html


def escaped(text):
    return html.escape(text, quote=False)


def quoted(lines, mark="> "):
    return "\n".join((mark + line).rstrip() for line in lines)


def lines(rows):
    return "".join(f"<div>{escaped(row) or '<br>'}</div>" for row in rows)


def gmail_app(m):
    """Gmail on Android."""
    line = m.fill(m.gmail)
    # The text part is wrapped: the attribution too, behind its first half.
    first = line[:len(line) // 2].rsplit(" ", 1)[0]
    rest = line[len(first):].strip()
    own = "".join(f'<div dir="auto">{escaped(one) or "<br>"}</div>' for one in m.text)
    return (f"{chr(10).join(m.text)}\n\n{first}\n{rest}\n\n{quoted(m.asked)}\n>\n",
            f'<div dir="auto">{own}</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">'
            f'{escaped(line)}<br></div><blockquote class="gmail_quote" style="margin:0 0 0 .8ex;border-left:1px #ccc solid;'
            f'padding-left:1ex">{m.asked_html}</blockquote></div>')


def outlook_mac(m):
    asked = "\n\n".join(m.asked)
    return ("\n\n".join(line for line in m.text if line) + "\n\n" + "\n".join(m.block(date=True)) + f"\n\n{asked}\n",
            '<html xmlns:w="urn:schemas-microsoft-com:office:word"><head><style>@font-face{font-family:Aptos}</style></head>'
            '<body lang="en-BE" link="#467886" style="word-wrap:break-word"><div class="WordSection1">'
            + "".join(f'<p class="MsoNormal"><span style="font-size:11.0pt">{escaped(line) or "<o:p>&nbsp;</o:p>"}</span></p>'
                      for line in m.text)
            + '<div id="mail-editor-reference-message-container"><div><div><div style="border:none;border-top:solid #B5C4DF 1.0pt;'
            'padding:3.0pt 0in 0in 0in"><p class="MsoNormal" style="margin-bottom:12.0pt">'
            f'<span style="color:black">{m.block_html(date=True)}<o:p></o:p></span></p></div>'
            + "".join(f'<p class="MsoNormal">{escaped(line)}<o:p></o:p></p>' for line in m.asked)
            + "</div></div></div></div></body></html>")


def gmx(m):
    asked = "\n".join(m.asked)
    block = m.block()
    rows = [block[1], block[0], block[2], block[3]]
    return (f"{chr(10).join(m.text)}\n \n\n" + "\n".join(rows) + f"\n\n{asked}\n",
            f'<html><head></head><body><div style="font-family: Verdana;font-size: 12.0px;">{m.own_html}<div>&nbsp;</div>'
            '<div class="signature">&nbsp;</div><div><div name="quote" style="margin:10px 5px 5px 10px; padding: 10px 0 10px 10px; '
            'border-left:2px solid #C3D9E5; word-wrap: break-word; -webkit-nbsp-mode: space;"><div style="margin:0 0 10px 0;">'
            + "<br/>".join(f"<b>{escaped(row.split(':')[0])}:</b>&nbsp;{escaped(row.split(':', 1)[1].strip())}" for row in rows)
            + f'</div><div name="quoted-content">{m.asked_html}</div></div></div></div></body></html>')


def zimbra(m):
    asked = "\n".join(m.asked)
    rows = m.block()
    return (f"{chr(10).join(m.text)}\n\n----- {m.original} -----\n" + "\n".join([rows[0], rows[2], rows[1], rows[3]]) + f"\n\n{asked}\n",
            f'<html><body><div style="font-family: arial, helvetica, sans-serif; font-size: 12pt; color: #000000">{m.own_html}'
            '<div><br data-mce-bogus="1"></div><hr id="zwchr" data-marker="__DIVIDER__"><div data-marker="__HEADERS__">'
            f'<blockquote style="border-left:2px solid #1010FF;margin-left:5px;padding-left:5px;">{m.block_html()}<br></blockquote></div>'
            '<div data-marker="__QUOTED_TEXT__"><blockquote style="border-left:2px solid #1010FF;margin-left:5px;padding-left:5px;">'
            f"{m.asked_html}</blockquote></div></div></body></html>")


def spark(m):
    line = m.fill(m.gmail)
    return (f"{chr(10).join(m.text)}\n{line}\n{quoted(m.asked)}\n",
            '<html xmlns="http://www.w3.org/1999/xhtml"><head><title></title></head><body><div name="messageBodySection">'
            f'<div dir="auto">{m.own_html}</div></div><div name="messageSignatureSection"><br/></div>'
            f'<div name="messageReplySection">{escaped(line)}<br/><blockquote type="cite" style="border-left-color: grey; '
            f'border-left-width: thin; border-left-style: solid; margin: 5px 5px;padding-left: 10px;">{m.asked_html}</blockquote></div></body></html>')


def zoho(m):
    line = f"---- On Fri, 20 Nov 2026 10:12:31 +0100 {m.a} <{m.e}> wrote ---"
    return (f"{chr(10).join(m.text)}\n\n\n{line}\n\n" + quoted(m.asked) + "\n",
            f'<div style="font-family: Verdana, Arial, Helvetica, sans-serif; font-size: 10pt;">{m.own_html}<div><br></div>'
            f'<div class="zmail_extra" style="" id="Zm-_Id_-Sgn1">{escaped(line)}<br><br><blockquote style="margin: 0px;">'
            f"{m.asked_html}</blockquote></div></div>")


def notes(m):
    rows = m.block(date=True)
    asked = "\n".join(m.asked)
    wide = [row.split(":", 1) for row in rows]
    return (f"{chr(10).join(m.text)}\n\n\n\n" + "\n".join(f"{label}:   {value.strip()}" for label, value in wide) + f"\n\n\n\n{asked}\n\n",
            "".join(f'<font size="2" face="sans-serif">{escaped(line)}</font><br>' for line in m.text)
            + "<br><br><br>"
            + "".join(f'<font size="1" color="#5f5f5f" face="sans-serif">{escaped(label)}: &nbsp; &nbsp; &nbsp; &nbsp;</font>'
                      f'<font size="1" face="sans-serif">{escaped(value.strip())}</font><br>' for label, value in wide)
            + '<hr noshade><br><br><br><tt><font size="2">' + "<br>".join(escaped(line) for line in m.asked) + "</font></tt><br>")


def em_client(m):
    rows = [row.split(":", 1) for row in m.block(date=True)]
    block = [f'{label.strip()} "{value.strip()}"' for label, value in rows]
    asked = "\n".join(m.asked)
    return (f"{chr(10).join(m.text)}\n\n------ {m.original} ------\n" + "\n".join(block) + f"\n\n{asked}\n",
            f'<html><head></head><body>{m.own_html}<div><br></div><div>------ {escaped(m.original)} ------</div>'
            + "".join(f"<div>{escaped(row)}</div>" for row in block)
            + f'<div><br></div><div id="x4711">{m.asked_html}</div></body></html>')


def mailspring(m):
    line = m.fill(m.gmail)
    return (f"{chr(10).join(m.text)}\n\n{line}\n{quoted(m.asked)}\n",
            f'{m.own_html}<br><div class="gmail_quote_attribution">{escaped(line)}</div><blockquote class="gmail_quote" '
            f'style="margin:0 0 0 .8ex;border-left:1px #ccc solid;padding-left:1ex;">{m.asked_html}</blockquote>')


def front(m):
    line = f"On November 20, 2026 at 10:12 AM GMT+1 {m.e} <mailto:{m.e}> wrote:"
    shown = f'On November 20, 2026 at 10:12 AM GMT+1 <a href="mailto:{m.e}">{m.e}</a> wrote:'
    return (f"{chr(10).join(m.text)}\n\n{line}\n\n{quoted(m.asked)}\n",
            f'<html><body>{m.own_html}<br><div class="front-signature"></div><br><blockquote type="cite" class="front-blockquote" '
            f'style="border-left: none !important; margin: 0px !important; padding: 0px !important;">{shown}<br><br>{m.asked_html}'
            "</blockquote></body></html>")


def ticket(m):
    """A reply to a help desk's message, which asks for it above a line."""
    line = m.fill(m.apple)
    asked = ["##- Please type your reply above this line -##", ""] + m.asked
    return (f"{chr(10).join(m.text)}\n\n{line}\n\n{quoted(asked)}\n",
            f'<html><body><div>{m.own_html}</div><br><div><blockquote type="cite"><div>{escaped(line)}</div><br>'
            f'<div><div style="color:#b5b5b5">{asked[0]}</div>{m.asked_html}</div></blockquote></div></body></html>')


def outlook_card(m):
    """Outlook on a desktop, with the card of a company under the closing."""
    card = [m.closing, "", m.who, "Verhaegen & Co", "+32 2 555 01 47", "info@co.post.example"]
    asked = "\n\n".join(m.asked)
    own, m.text, m.end = m.body + [""] + card, m.body, []
    return ("\n\n".join(line for line in own if line) + "\n\n" + "\n".join(m.block()) + f"\n\n{asked}\n",
            '<html><body lang="NL-BE"><div class="WordSection1">'
            + "".join(f'<p class="MsoNormal"><span lang="EN-US">{escaped(line) or "<o:p>&nbsp;</o:p>"}</span></p>' for line in own)
            + '<div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal">'
            + m.block_html() + '</p></div></div><p class="MsoNormal"><o:p>&nbsp;</o:p></p>'
            + "".join(f'<p class="MsoNormal">{escaped(line)}</p>' for line in m.asked) + "</div></body></html>")


CLIENTS = {
    "gmail-app": gmail_app, "outlook-mac": outlook_mac, "gmx": gmx, "zimbra": zimbra, "spark": spark, "zoho": zoho,
    "notes": notes, "em-client": em_client, "mailspring": mailspring, "front": front, "ticket": ticket,
    "outlook-card": outlook_card,
}
