"""Which evidence decides where a message belongs, and what becomes of mail whose evidence is bad."""
import unittest

import tokens
from gateway import ALIAS, DOMAIN, Case, message, token_of


class Evidence(Case):
    def deliver_one(self, raw, *recipients, **more):
        """Delivers; the one record that came of it."""
        before = len(self.gateway.notifications())
        self.assertSilentSuccess(self.gateway.deliver(raw, *recipients, **more))
        return self.only(self.gateway.notifications()[before:])

    def test_the_envelope_recipient_comes_first(self):
        other = self.gateway.details(self.tenant, "other")
        raw = message(fields=f"In-Reply-To: <{other['message_id']}>\nDelivered-To: {other['address']}\n")
        record = self.deliver_one(raw, self.address)
        self.assertRoutedTo(record, "dossier", "2026-0147", "envelope-recipient")
        self.assertEqual(record["data"]["evidence"]["value"], self.address)
        self.assertEqual(record["data"]["tenant"]["name"], "Carrosserie Jan Janssens")

    def test_case_does_not_matter(self):
        for address in (self.address.lower(), self.address.upper(), self.address.swapcase()):
            with self.subTest(address):
                self.assertRoutedTo(self.deliver_one(message(), address), "dossier", "2026-0147")

    def test_a_token_is_good_at_any_alias_of_the_domain(self):
        address = "m+" + token_of(self.address) + "@" + DOMAIN
        self.assertRoutedTo(self.deliver_one(message(), address), "dossier", "2026-0147")

    def test_kinds_and_references_come_back_as_they_were_given(self):
        for kind, reference in (("invoice", "R-2026/88"), ("task", "4471"), ("order", "Bestelling één")):
            with self.subTest(reference):
                address = self.gateway.address(self.tenant, reference, "--kind", kind)
                self.assertRoutedTo(self.deliver_one(message(), address), kind, reference)

    def test_several_recipients_make_a_record_for_each_dossier(self):
        addresses = [self.gateway.address(self.tenant, f"2026-{number}") for number in range(5)]
        self.assertSilentSuccess(self.gateway.deliver(message(), *addresses))
        records = self.gateway.notifications()
        self.assertEqual(sorted(one["data"]["dossier"] for one in records), [f"2026-{n}" for n in range(5)])
        self.assertEqual(len({one["id"] for one in records}), 5)
        self.assertEqual(len({one["data"]["message"] for one in records}), 1)
        self.assertEqual(len(self.gateway.messages()), 1)

    def test_two_addresses_of_one_dossier_make_one_record(self):
        twin = "m+" + token_of(self.address) + "@" + DOMAIN
        raw = message()
        self.assertSilentSuccess(self.gateway.deliver(raw, self.address, twin))
        self.assertSilentSuccess(self.gateway.deliver(raw, twin))
        self.assertEqual(len(self.gateway.notifications()), 1)

    def test_stored_mail_is_routed_by_its_fields(self):
        for field in ("Delivered-To", "X-Original-To", "Envelope-To", "Cc"):
            with self.subTest(field):
                raw = message(fields=f"{field}: Dossiers <{self.address}>\n")
                before = len(self.gateway.notifications())
                self.assertSilentSuccess(self.gateway.run("deliver", stdin=raw))
                record = self.only(self.gateway.notifications()[before:])
                self.assertRoutedTo(record, "dossier", "2026-0147", "header-recipient")
                self.assertIsNone(record["data"]["envelope"]["recipient"])

    def test_the_message_id_leads_home_where_the_token_got_lost(self):
        details = self.gateway.details(self.tenant, "2026-0150")
        for field, kind in (("In-Reply-To", "in-reply-to"), ("References", "references")):
            with self.subTest(field):
                raw = message(fields=f"{field}: <{details['message_id'].strip('<>')}>\n")
                record = self.deliver_one(raw, f"{ALIAS}@{DOMAIN}")
                self.assertRoutedTo(record, "dossier", "2026-0150", kind)

    def test_the_message_id_may_have_changed_its_case(self):
        details = self.gateway.details(self.tenant, "2026-0150")
        raw = message(fields=f"In-Reply-To: <{details['message_id'].strip('<>').upper()}>\n")
        self.assertRoutedTo(self.deliver_one(raw, f"m@{DOMAIN}"), "dossier", "2026-0150", "in-reply-to")

    def test_an_alias_without_a_token_is_a_new_request(self):
        for address in (f"{ALIAS}@{DOMAIN}", f"{ALIAS.lower()}@{DOMAIN}", f"{ALIAS}+@{DOMAIN}"):
            with self.subTest(address):
                raw = message()
                record = self.deliver_one(raw, address)
                self.assertEqual(record["type"], "io.pluspost.message.received")
                self.assertEqual((record["subject"], record["data"]["kind"], record["data"]["dossier"]), ("new", None, None))
                self.assertEqual(record["data"]["evidence"]["kind"], "alias")
                self.assertEqual(record["data"]["tenant"]["id"], int(self.tenant))

    def test_the_default_local_part_alone_belongs_to_nobody(self):
        record = self.deliver_one(message(), f"m@{DOMAIN}")
        self.assertEqual(record["type"], "io.pluspost.review.needed")

    def test_programs_are_known_as_programs(self):
        record = self.deliver_one(message(fields="Auto-Submitted: auto-replied\n"), self.address)
        self.assertIs(record["data"]["automatic"], True)
        self.assertIs(self.deliver_one(message(), self.address)["data"]["automatic"], False)


class BadTokens(Case):
    def review_of(self, token, raw=None):
        before = len(self.gateway.notifications())
        self.assertSilentSuccess(self.gateway.deliver(raw or message(), f"{ALIAS}+{token}@{DOMAIN}"))
        return self.only(self.gateway.notifications()[before:])

    def key(self):
        number, _, secret = next(one for one in tokens.keys(self.gateway.key_file) if one[1] == "active")
        return number, secret

    def test_any_changed_character_is_forged_or_unknown(self):
        token = token_of(self.address)
        for at in range(len(token)):
            changed = token[:at] + ("0" if token[at] != "0" else "1") + token[at + 1 :]
            record = self.review_of(changed)
            self.assertIn(record["data"]["review"]["reason"], ("forged-token", "unknown-token", "retired-key"), changed)
            self.assertIsNone(record["data"]["dossier"], "a forged token must not name a dossier")

    def test_lengthened_and_shortened_tokens_are_refused(self):
        token = token_of(self.address)
        for changed in (token[:-1], token + "0", token[1:], "0" + token, token + token, token[:8] + "-" + token[8:]):
            with self.subTest(changed):
                self.assertEqual(self.review_of(changed)["type"], "io.pluspost.review.needed")

    def test_look_alike_letters_are_not_read_as_digits(self):
        token = token_of(self.address)
        for digit, letter in (("1", "l"), ("1", "i"), ("0", "o")):
            if digit in token:
                self.assertEqual(self.review_of(token.replace(digit, letter, 1))["type"], "io.pluspost.review.needed")

    def test_a_token_of_another_domain_is_forged(self):
        number, secret = self.key()
        octets = tokens.payload(int(self.tenant), 1, key=number)
        self.assertReview(self.review_of(tokens.token(octets, secret, "other.example")), "forged-token")

    def test_a_token_of_a_second_maker_is_read(self):
        long_reference = "een lange verwijzing die nooit in een adres past, want daar is de plaats niet voor"
        address = self.gateway.address(self.tenant, long_reference)
        number, secret = self.key()
        made = {tokens.token(tokens.payload(int(self.tenant), one, key=number), secret, DOMAIN) for one in range(1, 9)}
        self.assertIn(token_of(address), made)

    def test_an_expired_token_goes_to_review(self):
        number, secret = self.key()
        self.gateway.address(self.tenant, "x" * 100)
        octets = tokens.payload(int(self.tenant), 1, key=number, last_day=18_000)
        self.assertReview(self.review_of(tokens.token(octets, secret, DOMAIN)), "expired-token")
        octets = tokens.payload(int(self.tenant), 1, key=number, last_day=65_000)
        record = self.review_of(tokens.token(octets, secret, DOMAIN))
        self.assertNotEqual((record["data"]["review"] or {}).get("reason"), "expired-token")

    def test_an_unknown_opaque_id_goes_to_review(self):
        number, secret = self.key()
        octets = tokens.payload(int(self.tenant), 70_000, key=number)
        self.assertReview(self.review_of(tokens.token(octets, secret, DOMAIN)), "unknown-token")

    def test_a_revoked_token_goes_to_review_whatever_its_case(self):
        token = token_of(self.address)
        self.gateway.need("token", "revoke", token.upper())
        for text in (token, token.upper()):
            self.assertReview(self.review_of(text), "revoked-token")

    def test_an_address_can_be_revoked_as_it_is(self):
        self.gateway.need("token", "revoke", self.address)
        self.assertReview(self.review_of(token_of(self.address)), "revoked-token")

    def test_inspect_tells_what_a_token_says(self):
        for text in (token_of(self.address), self.address, token_of(self.address).upper()):
            with self.subTest(text):
                done = self.gateway.need("token", "inspect", text)
                self.assertIn("2026-0147", done.text)
                self.assertIn("dossier", done.text)
        self.assertEqual(self.gateway.run("token", "inspect", "0" * 24).status, 1)

    def test_every_expiry_is_a_number_of_days(self):
        done = self.gateway.details(self.tenant, "7", "--expires", "90d")
        import datetime
        wanted = datetime.datetime.now(datetime.timezone.utc).date() + datetime.timedelta(days=90)
        self.assertIn(wanted.isoformat()[:7], self.gateway.need("token", "inspect", done["token"]).text)


class Keys(Case):
    def filed(self, address):
        before = len(self.gateway.notifications())
        self.assertSilentSuccess(self.gateway.deliver(message(), address))
        return self.only(self.gateway.notifications()[before:])

    def test_old_keys_verify_and_the_newest_signs(self):
        self.gateway.need("key", "rotate")
        fresh = self.gateway.address(self.tenant, "2026-0147")
        self.assertNotEqual(fresh, self.address)
        self.assertRoutedTo(self.filed(self.address), "dossier", "2026-0147")
        self.assertRoutedTo(self.filed(fresh), "dossier", "2026-0147")
        self.assertEqual([state for _, state, _ in tokens.keys(self.gateway.key_file)], ["verifying", "active"])

    def test_a_retired_key_verifies_no_more(self):
        self.gateway.need("key", "rotate")
        self.gateway.need("key", "retire", "0")
        self.assertReview(self.filed(self.address), "retired-key")
        self.assertIn("retired", self.gateway.need("key", "list").text)

    def test_the_key_that_signs_cannot_be_retired(self):
        self.assertEqual(self.gateway.run("key", "retire", "0").status, 1)
        self.assertRoutedTo(self.filed(self.address), "dossier", "2026-0147")

    def test_secrets_are_never_shown(self):
        secret = tokens.keys(self.gateway.key_file)[0][2].hex()
        self.assertNotIn(secret, self.gateway.need("key", "list").text)

    def test_rotation_keeps_the_mode_of_the_key_file(self):
        from gateway import mode
        self.gateway.need("key", "rotate")
        self.assertEqual(mode(self.gateway.key_file), 0o600)


class LegacyTokens(Case):
    def load(self, *rows):
        text = "token,tenant,kind,dossier\n" + "".join(",".join(row) + "\n" for row in rows)
        return self.gateway.run("token", "import", "-", stdin=text.encode())

    def filed(self, local):
        before = len(self.gateway.notifications())
        self.assertSilentSuccess(self.gateway.deliver(message(), f"{local}@{DOMAIN}"))
        return self.only(self.gateway.notifications()[before:])

    def test_imported_tokens_are_looked_up_as_written(self):
        self.assertOK(self.load(("bG9jYWx", self.tenant, "dossier", "L-1"), ("bG9jYWw", self.tenant, "invoice", "L-2")))
        self.assertRoutedTo(self.filed("m+bG9jYWx"), "dossier", "L-1")
        self.assertRoutedTo(self.filed("m+bG9jYWw"), "invoice", "L-2")

    def test_another_case_is_taken_only_where_it_is_unambiguous(self):
        self.assertOK(self.load(
            ("bG9jYWx", self.tenant, "dossier", "L-1"), ("Twee", self.tenant, "dossier", "L-3"),
            ("tWEE", self.tenant, "dossier", "L-4")))
        self.assertRoutedTo(self.filed("m+bg9jywx"), "dossier", "L-1")
        self.assertRoutedTo(self.filed("m+tWEE"), "dossier", "L-4")
        self.assertReview(self.filed("m+twee"), "unknown-token")

    def test_fields_may_be_quoted_and_hold_commas(self):
        self.assertOK(self.load(('"Abc""d"', self.tenant, "order", '"Order 1, deel 2"')))
        self.assertRoutedTo(self.filed('m+Abc"d'), "order", "Order 1, deel 2")

    def test_a_bad_row_is_named_and_nothing_is_imported(self):
        done = self.load(("good1", self.tenant, "dossier", "L-1"), ("bad1", self.tenant, "nonsense", "L-2"))
        self.assertNotEqual(done.status, 0)
        self.assertRegex(done.err, r"\b[23]\b")
        self.assertReview(self.filed("m+good1"), "unknown-token")

    def test_importing_twice_changes_nothing(self):
        for _ in range(2):
            self.assertOK(self.load(("bG9jYWx", self.tenant, "dossier", "L-1")))

    def test_a_legacy_token_can_be_revoked(self):
        self.assertOK(self.load(("bG9jYWx", self.tenant, "dossier", "L-1")))
        self.gateway.need("token", "revoke", "bG9jYWx")
        self.assertReview(self.filed("m+bG9jYWx"), "revoked-token")


if __name__ == "__main__":
    unittest.main()
