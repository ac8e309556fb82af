package org.daiban.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.util.encoders.Hex;
import org.junit.jupiter.api.Test;

class ChainTest {

    private static final Instant AT = Instant.parse("2026-03-02T01:30:00.123456Z");

    private final List<Entry> chain = chain(9);

    @Test
    void the_digest_is_sm3_as_gb_t_32905_reckons_abc() {
        SM3Digest digest = new SM3Digest();
        byte[] abc = "abc".getBytes(StandardCharsets.US_ASCII);
        digest.update(abc, 0, abc.length);
        byte[] result = new byte[32];
        digest.doFinal(result, 0);
        assertThat(Hex.toHexString(result)).isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    }

    @Test
    void an_untouched_chain_is_whole_and_so_is_an_empty_one() {
        assertThat(read(chain).isWhole()).isTrue();
        assertThat(read(chain).head()).isEqualTo(chain.get(8).digest());
        assertThat(read(List.of()).isWhole()).isTrue();
    }

    @Test
    void every_part_of_an_entry_counts() {
        Entry one = chain.get(4);
        List<Entry> changed = List.of(
                new Entry("441402", 5, AT, one.kind(), one.account(), "林", "OFFICER", "登记", "POST /x", "细节", "::1", one.previous(), one.digest()),
                changed(one, AT.plusNanos(1000), "COMMAND", one.account(), "林", "OFFICER", "登记", "POST /x", "细节5", "::1"),
                changed(one, AT, "EXPORT", one.account(), "林", "OFFICER", "登记", "POST /x", "细节5", "::1"),
                changed(one, AT, "COMMAND", null, "林", "OFFICER", "登记", "POST /x", "细节5", "::1"),
                changed(one, AT, "COMMAND", one.account(), "陈", "OFFICER", "登记", "POST /x", "细节5", "::1"),
                changed(one, AT, "COMMAND", one.account(), "林", "BUREAU", "登记", "POST /x", "细节5", "::1"),
                changed(one, AT, "COMMAND", one.account(), "林", "OFFICER", "删去", "POST /x", "细节5", "::1"),
                changed(one, AT, "COMMAND", one.account(), "林", "OFFICER", "登记", "POST /y", "细节5", "::1"),
                changed(one, AT, "COMMAND", one.account(), "林", "OFFICER", "登记", "POST /x", "细节6", "::1"),
                changed(one, AT, "COMMAND", one.account(), "林", "OFFICER", "登记", "POST /x", "细节5", "::2"));
        assertThat(one.isIntact()).isTrue();
        assertThat(changed).noneMatch(Entry::isIntact);
    }

    @Test
    void text_moved_from_one_part_into_the_next_is_another_entry() {
        Entry one = new Entry("441400", 1, AT, "COMMAND", null, "", "", "登记", "项目", "", "", Entry.NONE, "").sealed();
        Entry other = new Entry("441400", 1, AT, "COMMAND", null, "", "", "登记项", "目", "", "", Entry.NONE, "").sealed();
        assertThat(one.digest()).isNotEqualTo(other.digest());
    }

    @Test
    void a_changed_content_is_found_at_its_entry() {
        chain.set(4, changed(chain.get(4), AT, "COMMAND", chain.get(4).account(), "林", "OFFICER", "登记", "POST /x", "改过", "::1"));
        assertThat(read(chain).broken()).isEqualTo(5);
        assertThat(read(chain).reason()).contains("第 5 条").contains("改动");
        assertThat(read(chain).entries()).isEqualTo(9);
    }

    @Test
    void a_changed_entry_with_a_digest_made_anew_does_not_fit_the_one_after_it() {
        chain.set(4, changed(chain.get(4), AT, "COMMAND", null, "林", "OFFICER", "登记", "POST /x", "改过", "::1").sealed());
        assertThat(read(chain).broken()).isEqualTo(6);
        assertThat(read(chain).reason()).contains("第 5 条与第 6 条");
    }

    @Test
    void a_missing_entry_in_the_middle_is_named() {
        chain.remove(4);
        assertThat(read(chain).broken()).isEqualTo(5);
        assertThat(read(chain).reason()).contains("第 5 条不见了").contains("第 6 条");
    }

    @Test
    void a_missing_beginning_is_found() {
        chain.remove(0);
        assertThat(read(chain).broken()).isEqualTo(1);
    }

    @Test
    void a_beginning_that_is_another_ones_middle_is_found() {
        Entry second = chain.get(1);
        Entry posing = new Entry(second.jurisdiction(), 1, AT, second.kind(), second.account(), "林", "OFFICER", "登记", "POST /x", "细节2",
                "::1", second.previous(), "").sealed();
        assertThat(read(List.of(posing)).broken()).isEqualTo(1);
        assertThat(read(List.of(posing)).reason()).contains("前面的记录不见了");
    }

    @Test
    void swapped_entries_are_found() {
        Collections.swap(chain, 3, 5);
        assertThat(read(chain).broken()).isEqualTo(4);
    }

    @Test
    void entries_whose_numbers_were_swapped_as_well_are_found() {
        Entry fourth = chain.get(3);
        Entry fifth = chain.get(4);
        chain.set(3, numbered(fifth, 4));
        chain.set(4, numbered(fourth, 5));
        assertThat(read(chain).broken()).isEqualTo(4);
    }

    @Test
    void an_inserted_entry_is_found() {
        Entry before = chain.get(4);
        chain.add(5, new Entry("441400", 6, AT, "COMMAND", null, "", "", "插入", "", "", "", before.digest(), "").sealed());
        assertThat(read(chain).broken()).isEqualTo(6);
        assertThat(read(chain).reason()).contains("次序不对");
    }

    @Test
    void a_cut_tail_looks_whole_until_a_seal_tells_how_far_it_went() {
        List<Entry> cut = chain.subList(0, 6);
        assertThat(read(cut).isWhole()).isTrue();
        Verification found = read(cut, new Seal(9, chain.get(8).digest(), "古秋平核验时"));
        assertThat(found.broken()).isEqualTo(7);
        assertThat(found.reason()).contains("古秋平核验时").contains("第 9 条还在").contains("第 7 条起不见了");
    }

    @Test
    void a_chain_written_anew_from_somewhere_on_does_not_fit_the_seal() {
        Seal seal = new Seal(9, chain.get(8).digest(), "古秋平核验时");
        List<Entry> anew = new ArrayList<>(chain.subList(0, 4));
        while (anew.size() < 12) {
            anew.add(after(anew.isEmpty() ? null : anew.get(anew.size() - 1), "另写" + anew.size()));
        }
        assertThat(read(anew).isWhole()).isTrue();
        assertThat(read(anew, seal).broken()).isEqualTo(9);
        assertThat(read(anew, seal).reason()).contains("整段重写");
    }

    @Test
    void a_seal_that_fits_disturbs_nothing_and_growth_after_it_is_fine() {
        Seal seal = new Seal(6, chain.get(5).digest(), "");
        assertThat(read(chain, seal).isWhole()).isTrue();
    }

    private static List<Entry> chain(int length) {
        List<Entry> chain = new ArrayList<>();
        while (chain.size() < length) {
            chain.add(after(chain.isEmpty() ? null : chain.get(chain.size() - 1), "细节" + (chain.size() + 1)));
        }
        return chain;
    }

    private static Entry after(Entry last, String detail) {
        long number = last == null ? 1 : last.number() + 1;
        return new Entry("441400", number, AT, "COMMAND", new UUID(7, number), "林", "OFFICER", "登记", "POST /x", detail, "::1",
                last == null ? Entry.NONE : last.digest(), "").sealed();
    }

    private static Entry changed(Entry entry, Instant at, String kind, UUID account, String name, String role, String does,
                                 String target, String detail, String address) {
        return new Entry(entry.jurisdiction(), entry.number(), at, kind, account, name, role, does, target, detail, address,
                entry.previous(), entry.digest());
    }

    private static Entry numbered(Entry entry, long number) {
        return new Entry(entry.jurisdiction(), number, entry.at(), entry.kind(), entry.account(), entry.name(), entry.role(),
                entry.does(), entry.target(), entry.detail(), entry.address(), entry.previous(), entry.digest());
    }

    private static Verification read(List<Entry> entries, Seal... seals) {
        Chain chain = new Chain(List.of(seals));
        entries.forEach(chain::next);
        return chain.end();
    }
}
