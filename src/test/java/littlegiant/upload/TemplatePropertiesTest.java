package littlegiant.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import littlegiant.facts.Attestation;
import littlegiant.facts.Attestations;
import littlegiant.facts.CreditCode;
import littlegiant.facts.Enterprise;
import littlegiant.facts.IntellectualProperty;
import littlegiant.facts.Violation;
import littlegiant.submission.SubmittedEnterprises;
import littlegiant.wording.Language;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is written into the template is what is read from it. */
class TemplatePropertiesTest {

    @Provide
    Arbitrary<List<Enterprise>> enterprises() {
        return SubmittedEnterprises.valid().list().ofMinSize(1).ofMaxSize(4).map(TemplatePropertiesTest::distinct);
    }

    @Provide
    Arbitrary<Language> language() {
        return Arbitraries.of(Language.class);
    }

    @Property(tries = 150)
    void a_workbook_is_read_as_it_was_filled_in(
            @ForAll("enterprises") List<Enterprise> enterprises, @ForAll("language") Language language) {
        same(ReadFile.of(FilledTemplate.workbook(enterprises, language), Bounds.USUAL), enterprises);
    }

    @Property(tries = 150)
    void a_csv_file_is_read_as_it_was_filled_in_but_for_records_of_which_it_has_no_table(
            @ForAll("enterprises") List<Enterprise> enterprises, @ForAll("language") Language language) {
        List<Enterprise> said =
                enterprises.stream().map(TemplatePropertiesTest::withoutRecords).toList();
        same(ReadFile.of(FilledTemplate.csv(enterprises, language), Bounds.USUAL), said);
    }

    @Property(tries = 50)
    void a_csv_file_may_be_in_the_encoding_of_chinese_spreadsheets(
            @ForAll("enterprises") List<Enterprise> enterprises) {
        String text = new String(FilledTemplate.csv(enterprises, Language.ZH), java.nio.charset.StandardCharsets.UTF_8)
                .substring(1);
        List<Enterprise> said =
                enterprises.stream().map(TemplatePropertiesTest::withoutRecords).toList();
        same(ReadFile.of(text.getBytes(java.nio.charset.Charset.forName("GB18030")), Bounds.USUAL), said);
    }

    private static void same(ReadFile read, List<Enterprise> enterprises) {
        assertThat(read.told()).isEmpty();
        assertThat(read.enterprises())
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(enterprises);
    }

    /** What a table can say: each under a code of its own, texts as a spreadsheet holds them, and no empty attestation. */
    private static List<Enterprise> distinct(List<Enterprise> drawn) {
        List<Enterprise> distinct = new ArrayList<>();
        for (Enterprise one : drawn) {
            String body = "91210381MA0P" + String.format("%05d", distinct.size() + 1);
            distinct.add(new Enterprise(
                    body + CreditCode.checkCharacter(body + "0"),
                    one.creditCodeVerified(),
                    text(one.name()),
                    one.establishedOn(),
                    one.registeredDivision(),
                    text(one.townOrPark()),
                    one.industryCode(),
                    one.category(),
                    one.stage(),
                    one.technologyEvidence(),
                    one.years(),
                    one.intellectualProperty() == null
                            ? null
                            : one.intellectualProperty().stream()
                                    .map(right -> new IntellectualProperty(
                                            right.type(),
                                            text(right.number()),
                                            right.status(),
                                            right.grantedOn(),
                                            right.expiresOn(),
                                            right.ownedByEnterprise()))
                                    .toList(),
                    one.taxCreditGrade(),
                    text(one.otherCreditRating()),
                    one.abnormalOperation(),
                    one.seriousDishonesty(),
                    attestations(one.attestations()),
                    one.violations() == null
                            ? null
                            : one.violations().stream()
                                    .map(violation -> new Violation(
                                            violation.kind(),
                                            text(violation.decisionNumber()),
                                            text(violation.authority()),
                                            violation.decidedOn(),
                                            violation.finalDecision(),
                                            violation.severity()))
                                    .toList()));
        }
        return distinct;
    }

    private static Attestations attestations(Attestations all) {
        return new Attestations(
                said(all.managementTeam()),
                said(all.financialSystem()),
                said(all.marketAdaptability()),
                said(all.incentiveMechanism()),
                said(all.rdMechanism()),
                said(all.managementSystem()),
                said(all.proprietaryTechnology()),
                said(all.innovationIntegration()),
                said(all.productOrServiceFormed()));
    }

    private static Attestation said(Attestation one) {
        if (one == null) {
            return null;
        }
        Attestation said = new Attestation(one.holds(), one.basis(), text(one.by()), one.on());
        return said.equals(new Attestation(null, null, null, null)) ? null : said;
    }

    private static String text(String drawn) {
        if (drawn == null) {
            return null;
        }
        StringBuilder kept = new StringBuilder();
        drawn.codePoints()
                .filter(point -> point >= ' ' && !Character.isISOControl(point) && point != 0xFFFE && point != 0xFFFF)
                .forEach(kept::appendCodePoint);
        String text = kept.toString().replaceFirst("^[\\s\\p{Z}']+", "").strip();
        return text.isEmpty() ? null : text;
    }

    private static Enterprise withoutRecords(Enterprise one) {
        return new Enterprise(
                one.unifiedSocialCreditCode(),
                one.creditCodeVerified(),
                one.name(),
                one.establishedOn(),
                one.registeredDivision(),
                one.townOrPark(),
                one.industryCode(),
                one.category(),
                one.stage(),
                one.technologyEvidence(),
                one.years(),
                one.intellectualProperty() == null
                                || !one.intellectualProperty().isEmpty()
                        ? null
                        : List.of(),
                one.taxCreditGrade(),
                one.otherCreditRating(),
                one.abnormalOperation(),
                one.seriousDishonesty(),
                one.attestations(),
                one.violations() == null || !one.violations().isEmpty() ? null : List.of());
    }
}
