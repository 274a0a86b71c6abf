/// The JSON Schema (draft 2020-12) of a notification record, which `pluspost schema` prints.
///
/// It is strict where a reader gains by it: no member that is not named here, every member always present (null
/// where there is nothing to say), and for each type of record what it can be relied on to hold. What later
/// versions add gets a new number in `dataschema`.
package enum NotificationSchema {
  package static let json: String = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "pluspost://schema/notification/1",
      "title": "Pluspost notification",
      "description": "One message that came in for one destination, as a CloudEvents 1.0 event in structured mode. Records come one on a line, in the order in which they were filed, each at least once: remember the id of what you have handled.",
      "type": "object",
      "required": ["specversion", "id", "source", "type", "subject", "time", "datacontenttype", "dataschema", "data"],
      "additionalProperties": false,
      "properties": {
        "specversion": { "const": "1.0" },
        "id": {
          "description": "Stable: the same octets for the same destination have the same id, however often the mail server delivers them.",
          "type": "string",
          "pattern": "^[0-9a-f]{32}$"
        },
        "source": {
          "description": "The gateway that says so: pluspost:// and the domain it receives mail for.",
          "type": "string",
          "pattern": "^pluspost://[^/]+$"
        },
        "type": {
          "description": "reply.received: an answer that belongs to a dossier, invoice, task or order. message.received: mail for a tenant that names none of these, a new request. review.needed: kept, but a person must look where it belongs; data.review says why.",
          "enum": ["io.pluspost.reply.received", "io.pluspost.message.received", "io.pluspost.review.needed"]
        },
        "subject": {
          "description": "Where it belongs: kind and reference, such as dossier/2026-0147; new for a new request; review.",
          "type": "string",
          "pattern": "^(new|review|(dossier|invoice|task|order)/.+)$"
        },
        "time": {
          "description": "When the message was filed, not when it was written.",
          "$ref": "#/$defs/instant"
        },
        "datacontenttype": { "const": "application/json" },
        "dataschema": { "const": "pluspost://schema/notification/1" },
        "data": { "$ref": "#/$defs/data" }
      },
      "allOf": [
        {
          "if": { "properties": { "type": { "const": "io.pluspost.reply.received" } } },
          "then": {
            "properties": {
              "subject": { "pattern": "^(dossier|invoice|task|order)/.+$" },
              "data": {
                "properties": {
                  "tenant": { "type": "object" },
                  "kind": { "type": "string" },
                  "dossier": { "type": "string" },
                  "review": { "type": "null" }
                }
              }
            }
          }
        },
        {
          "if": { "properties": { "type": { "const": "io.pluspost.message.received" } } },
          "then": {
            "properties": {
              "subject": { "const": "new" },
              "data": {
                "properties": {
                  "tenant": { "type": "object" },
                  "kind": { "type": "null" },
                  "dossier": { "type": "null" },
                  "review": { "type": "null" }
                }
              }
            }
          }
        },
        {
          "if": { "properties": { "type": { "const": "io.pluspost.review.needed" } } },
          "then": {
            "properties": {
              "subject": { "const": "review" },
              "data": { "properties": { "review": { "type": "object" } } }
            }
          }
        }
      ],
      "$defs": {
        "instant": {
          "description": "RFC 3339, in UTC, to the second.",
          "type": "string",
          "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$"
        },
        "digest": {
          "description": "SHA-256, in lower-case hexadecimal.",
          "type": "string",
          "pattern": "^[0-9a-f]{64}$"
        },
        "text": {
          "description": "Text or nothing. Decoded from whatever the mail said it in; it can hold anything a sender can type.",
          "type": ["string", "null"]
        },
        "mailbox": {
          "type": "object",
          "required": ["name", "address"],
          "additionalProperties": false,
          "properties": {
            "name": { "description": "The display name, decoded.", "type": ["string", "null"] },
            "address": { "description": "local-part@domain as written; never taken from decoded text.", "type": "string" }
          }
        },
        "mailboxes": { "type": "array", "items": { "$ref": "#/$defs/mailbox" } },
        "message-ids": {
          "description": "Without angle brackets.",
          "type": "array",
          "items": { "type": "string" }
        },
        "data": {
          "type": "object",
          "required": [
            "tenant", "kind", "dossier", "message", "size", "message_id", "in_reply_to", "references", "from", "to",
            "cc", "reply_to", "envelope", "subject", "date", "reply", "automatic", "attachments", "duplicates",
            "defects", "evidence", "review"
          ],
          "additionalProperties": false,
          "properties": {
            "tenant": {
              "description": "Whose mail it is; null where that could not be told.",
              "type": ["object", "null"],
              "required": ["id", "name"],
              "additionalProperties": false,
              "properties": {
                "id": { "type": "integer", "minimum": 1 },
                "name": { "type": "string" }
              }
            },
            "kind": { "enum": ["dossier", "invoice", "task", "order", null] },
            "dossier": {
              "description": "The reference that the address was made for, of whatever kind: your own words back.",
              "type": ["string", "null"],
              "minLength": 1
            },
            "message": {
              "description": "The SHA-256 of the message as received, which is its id for show, raw and attachment.",
              "$ref": "#/$defs/digest"
            },
            "size": { "description": "Octets of the message as received.", "type": "integer", "minimum": 0 },
            "message_id": {
              "description": "The Message-ID field without angle brackets. Senders choose it: it is neither unique nor proof.",
              "$ref": "#/$defs/text"
            },
            "in_reply_to": { "$ref": "#/$defs/message-ids" },
            "references": { "$ref": "#/$defs/message-ids" },
            "from": { "anyOf": [{ "$ref": "#/$defs/mailbox" }, { "type": "null" }] },
            "to": { "$ref": "#/$defs/mailboxes" },
            "cc": { "$ref": "#/$defs/mailboxes" },
            "reply_to": { "$ref": "#/$defs/mailboxes" },
            "envelope": {
              "description": "What the mail server said beside the message; unlike its header, this is what was acted upon.",
              "type": "object",
              "required": ["sender", "recipient", "original_recipient", "queue_id", "client"],
              "additionalProperties": false,
              "properties": {
                "sender": { "description": "Empty: the null sender, as reports have it. Null: no envelope.", "type": ["string", "null"] },
                "recipient": { "type": ["string", "null"] },
                "original_recipient": { "type": ["string", "null"] },
                "queue_id": { "type": ["string", "null"] },
                "client": { "type": ["string", "null"] }
              }
            },
            "subject": { "description": "The subject line, decoded.", "$ref": "#/$defs/text" },
            "date": {
              "description": "When the sender says it was written; null where that is missing or cannot be read.",
              "anyOf": [{ "$ref": "#/$defs/instant" }, { "type": "null" }]
            },
            "reply": {
              "description": "What the sender wrote, without the history below it.",
              "type": "object",
              "required": ["text", "stripped", "uncertain", "truncated", "policy"],
              "additionalProperties": false,
              "properties": {
                "text": { "type": "string" },
                "stripped": { "description": "Whether anything was left out of the text.", "type": "boolean" },
                "uncertain": { "description": "Whether a person had better look at the whole message.", "type": "boolean" },
                "truncated": { "description": "Whether the text was longer than is kept in a record.", "type": "boolean" },
                "policy": { "description": "What counted as noise.", "enum": ["quotes", "full", "full+signoff", "signature"] }
              }
            },
            "automatic": {
              "description": "True for mail that a program sent (absence notices, reports, lists): never answer it automatically.",
              "type": "boolean"
            },
            "attachments": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["number", "filename", "safe_filename", "content_type", "size", "sha256", "inline", "content_id"],
                "additionalProperties": false,
                "properties": {
                  "number": { "description": "For `pluspost attachment ID NUMBER`.", "type": "integer", "minimum": 1 },
                  "filename": { "description": "As sent, decoded. Never use it as a path.", "type": ["string", "null"] },
                  "safe_filename": {
                    "description": "Without folders, controls, reserved or hidden names: fit to be written to a disk.",
                    "type": "string",
                    "minLength": 1,
                    "maxLength": 120,
                    "pattern": "^[^/\\\\\\u0000-\\u001f.][^/\\\\\\u0000-\\u001f]*$"
                  },
                  "content_type": { "type": "string", "pattern": "^[^/\\sA-Z]+/[^/\\sA-Z]+$" },
                  "size": { "description": "Octets, decoded.", "type": "integer", "minimum": 0 },
                  "sha256": { "$ref": "#/$defs/digest" },
                  "inline": { "description": "Shown within the text, such as the picture of a signature.", "type": "boolean" },
                  "content_id": { "description": "Without angle brackets.", "type": ["string", "null"] }
                }
              }
            },
            "duplicates": {
              "description": "Earlier messages with the same Message-ID and other octets, by id.",
              "type": "array",
              "items": { "$ref": "#/$defs/digest" }
            },
            "defects": {
              "description": "What is wrong with the message's form. It was read all the same.",
              "type": "array",
              "items": {
                "type": "object",
                "required": ["kind", "offset", "part"],
                "additionalProperties": false,
                "properties": {
                  "kind": { "type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$" },
                  "offset": { "description": "Octets from the start of the message.", "type": "integer", "minimum": 0 },
                  "part": { "description": "The part's path, such as 2.1; empty for the whole.", "type": "string", "pattern": "^([0-9]+(\\.[0-9]+)*)?$" }
                }
              }
            },
            "evidence": {
              "description": "What decided where the message belongs.",
              "type": "object",
              "required": ["kind", "value"],
              "additionalProperties": false,
              "properties": {
                "kind": { "enum": ["envelope-recipient", "header-recipient", "in-reply-to", "references", "alias", "none"] },
                "value": { "description": "The address or message id that decided.", "type": ["string", "null"] }
              }
            },
            "review": {
              "description": "Why a person must look; null where none need.",
              "type": ["object", "null"],
              "required": ["reason", "detail"],
              "additionalProperties": false,
              "properties": {
                "reason": {
                  "enum": [
                    "forged-token", "expired-token", "revoked-token", "unknown-token", "retired-key", "unknown-alias",
                    "removed-tenant", "no-recipient", "crash"
                  ]
                },
                "detail": { "description": "One sentence for people.", "type": "string", "minLength": 1 }
              }
            }
          }
        }
      }
    }
    """#
}
