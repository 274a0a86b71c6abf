"""Stores: made once, named in three ways, kept to those who may read them; tenants and their aliases."""
import os
import unittest

from gateway import ALIAS, DOMAIN, FAILED, NAME, OK, TRY_AGAIN, USAGE, Case, Gateway, message, mode, run


class Init(Case):
    def test_makes_configuration_key_ledger_and_blobs(self):
        store = self.gateway.store
        self.assertEqual(mode(self.gateway.key_file), 0o600)
        self.assertTrue(os.path.isdir(os.path.join(store, "blobs")))
        self.assertTrue(os.path.exists(self.gateway.ledger))
        with open(os.path.join(store, "pluspost.conf")) as file:
            text = file.read()
        self.assertRegex(text, rf"(?m)^domain\s*=\s*{DOMAIN}$")
        self.assertRegex(text, r"(?m)^#?\s*unknown_recipient\s*=\s*review$")
        self.assertRegex(text, r"(?m)^# ", "no comments")

    def test_does_not_touch_an_existing_store(self):
        with open(self.gateway.key_file, "rb") as file:
            before = file.read()
        done = self.gateway.run("init", "--domain", "other.example")
        self.assertEqual(done.status, FAILED, str(done))
        self.assertIn("already", done.err)
        with open(self.gateway.key_file, "rb") as file:
            self.assertEqual(file.read(), before)

    def test_does_not_fill_a_folder_that_holds_other_things(self):
        folder = os.path.join(self.gateway.folder, "photos")
        os.mkdir(folder)
        with open(os.path.join(folder, "holiday.jpg"), "wb") as file:
            file.write(b"x")
        self.assertNotEqual(run("init", "--domain", DOMAIN, "--store", folder).status, OK)
        self.assertEqual(os.listdir(folder), ["holiday.jpg"])

    def test_another_delimiter(self):
        store = os.path.join(self.gateway.folder, "dashes")
        self.assertOK(run("init", "--domain", DOMAIN, "--delimiter", "-", "--store", store))
        self.assertOK(run("tenant", "add", "Een", "--alias", "een", "--store", store))
        done = self.assertOK(run("address", "--tenant", "1", "--dossier", "7", "--bare", "--store", store))
        self.assertRegex(done.text, r"\Aeen-[0-9a-z]+@mail\.example\n\Z")

    def test_the_flag_comes_before_the_environment(self):
        done = run("tenant", "list", "--store", self.gateway.store, store="/no/such/store")
        self.assertOK(done)
        self.assertIn(NAME, done.text)

    def test_a_store_that_is_not_there_is_unavailable(self):
        for words in (["tenant", "list"], ["messages"], ["notifications"], ["check"], ["key", "list"]):
            with self.subTest(words):
                done = run(*words, store="/no/such/store")
                self.assertEqual(done.status, TRY_AGAIN, str(done))
                self.assertRegex(done.err, r"\Apluspost: [^\n]+\n\Z")

    def test_a_wrong_setting_is_named_and_nothing_is_lost(self):
        self.gateway.configure(unknown_recipient="perhaps")
        done = self.gateway.deliver(message(), self.address)
        self.assertDeferred(done)
        self.gateway.configure(unknown_recipient="review")
        self.assertSilentSuccess(self.gateway.deliver(message(), self.address))


class Tenants(Case):
    def test_list_and_show(self):
        one = self.only(self.gateway.need("tenant", "list", "--json").values)
        self.assertEqual((one["name"], one["aliases"]), (NAME, [ALIAS]))
        self.assertIn(ALIAS, self.gateway.need("tenant", "list").text)
        self.assertIn(NAME, self.gateway.need("tenant", "show", self.tenant).text)

    def test_a_tenant_is_named_by_number_name_or_alias(self):
        for name in (self.tenant, NAME, ALIAS, ALIAS.lower()):
            with self.subTest(name):
                self.assertIn(NAME, self.gateway.need("tenant", "show", name).text)
                self.assertTrue(self.gateway.address(name, "1"))

    def test_aliases_are_unique_whatever_their_case(self):
        done = self.gateway.run("tenant", "add", "Ander", "--alias", ALIAS.upper())
        self.assertEqual(done.status, FAILED, str(done))
        self.assertEqual(len(self.gateway.need("tenant", "list", "--json").values), 1, "half an addition stayed")

    def test_an_alias_that_cannot_be_a_local_part_is_refused(self):
        for alias in ("", "a b", "a+b", "a@b", "a" * 65, ".a", "a..b", "m", "-a\nb"):
            with self.subTest(alias):
                done = self.gateway.run("tenant", "add", "Ander", f"--alias={alias}")
                self.assertIn(done.status, (FAILED, USAGE), str(done))

    def test_mail_for_a_removed_tenant_goes_to_review(self):
        self.gateway.need("tenant", "remove", self.tenant)
        self.assertSilentSuccess(self.gateway.deliver(message(), self.address))
        self.assertReview(self.only(self.gateway.notifications()), "removed-tenant")
        self.assertNotEqual(self.gateway.run("address", "--tenant", self.tenant, "--dossier", "1").status, OK)


class Addresses(Case):
    def test_the_header_value_is_ready_to_use(self):
        done = self.gateway.need("address", "--tenant", self.tenant, "--dossier", "2026-0147")
        self.assertRegex(done.text, rf'\A"{NAME}" <{ALIAS}\+[0-9a-z]+@{DOMAIN}>\n\Z')

    def test_a_name_outside_ascii_is_an_encoded_word(self):
        import email.header
        tenant = self.gateway.tenant("Müller & Söhne", "mueller")
        text = self.gateway.need("address", "--tenant", tenant, "--dossier", "1").text
        self.assertTrue(text.isascii(), text)
        self.assertIn("Müller & Söhne", str(email.header.make_header(email.header.decode_header(text.strip()))))

    def test_the_local_part_has_at_most_64_octets(self):
        for reference in ("1", "2026-0147", "R-2026/11/000123", "x" * 30, "dossier " * 20, "Škoda-één-ț" * 5):
            for kind in ("dossier", "invoice", "task", "order"):
                for expires in ([], ["--expires", "90d"]):
                    with self.subTest(reference=reference, kind=kind, expires=expires):
                        address = self.gateway.address(self.tenant, reference, "--kind", kind, *expires)
                        self.assertLessEqual(len(address.rsplit("@", 1)[0]), 64)
                        raw = message()
                        done = self.assertOK(self.gateway.deliver(raw, address, flags=["--emit"]))
                        self.assertRoutedTo(self.only(done.values), kind, reference, "envelope-recipient")

    def test_a_tenant_without_an_alias_answers_at_the_default_local_part(self):
        tenant = self.gateway.tenant("Zonder alias")
        self.assertRegex(self.gateway.address(tenant, "1"), rf"\Am\+[0-9a-z]+@{DOMAIN}\Z")

    def test_json_holds_what_an_application_needs(self):
        details = self.gateway.details(self.tenant, "2026-0147")
        self.assertEqual(details["address"], self.address)
        self.assertEqual(details["header"], f'"{NAME}" <{self.address}>')
        self.assertIn(details["token"].lower(), details["message_id"].lower())
        again = self.gateway.details(self.tenant, "2026-0147")
        self.assertNotEqual(details["message_id"], again["message_id"], "a Message-ID must not occur twice")

    def test_message_id_flag_prints_one_to_use(self):
        text = self.gateway.need("address", "--tenant", self.tenant, "--dossier", "1", "--message-id").text
        self.assertRegex(text, r"<[^<>\s@]+@[^<>\s@]+>")


if __name__ == "__main__":
    unittest.main()
