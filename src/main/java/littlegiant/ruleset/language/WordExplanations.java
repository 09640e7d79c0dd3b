package littlegiant.ruleset.language;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import littlegiant.wording.Text;

/** What each word of the {@link Dictionary} means, as an editor tells it to whoever writes a rule. */
public final class WordExplanations {
    private static final Map<String, Text> WORDS = new LinkedHashMap<>();

    static {
        statements();
        reckoning();
        bandsAndPoints();
        together();
        facts();
        comparisons();
    }

    private WordExplanations() {}

    /** What a word means; empty for what is no word of the dictionary. */
    public static Optional<Text> of(String word) {
        return Optional.ofNullable(WORDS.get(word));
    }

    private static void word(String word, String zh, String en) {
        WORDS.put(word, Text.of(zh, en));
    }

    private static void statements() {
        word("require", "条件:须符合;编号永远不改", "a criterion that must be met; its id never changes");
        word("ground", "取消资格的情形", "a ground for revoking a recognition");
        word("offer", "支持措施", "a measure for which the enterprise may apply");
        word("fromPool", "措施的资金池总额,不是每家的金额", "the pool that all enterprises share, not an amount for each");
    }

    private static void reckoning() {
        word("ratio", "甲占乙的比例,同一年度", "one term over another of the same year");
        word("growth", "增长率:上年度比再上一年度", "last year over the year before, less one");
        word("compoundGrowth", "年复合增长率:上年度与几年前相比", "compound yearly growth over so many years");
        word("total", "近几年合计", "the term added up over the last years");
        word("average", "近几年的算术平均", "the arithmetic mean over the last years");
        word("sum", "几项相加,单位相同", "terms of one unit added up");
        word("difference", "甲减乙,单位相同", "the first term less the second, of one unit");
        word("yearsBefore", "几年前的数", "the term as it was so many years before");
        word("yearsEstablished", "成立到评估日满几年", "full years from the establishment to the assessment");
        word("counted", "when 里数出来的个数", "a number that the rule's when has counted");
        word("money", "when 里加出来的金额", "an amount that the rule's when has added up");
        word("validRights", "有效知识产权的项数:已授权、未到期、归企业所有", "valid rights: granted, in force, its own");
        word("grantedWithin", "只数近几年内授权的", "those alone that were granted within the time");
        word("fact", "本政策声明的指标(policy.yaml 的 facts)", "a number that policy.yaml declares under facts");
        word("violationCount", "有生效决定的违法次数", "how many violations have a final decision");
        word("ofSeverity", "等级在此以上", "of this severity or graver");
        word("within", "近几年内决定的,如 \"3年\"、\"36个月\"", "decided within the time, like \"3年\" or \"36个月\"");
    }

    private static void bandsAndPoints() {
        word("by", "按一个指标分档", "by the band in which a quantity lies");
        word("upTo", "不超过界限(含)时用这个门槛", "the threshold up to the bound, itself included");
        word("below", "低于界限(不含)时用这个门槛", "the threshold below the bound");
        word("otherwise", "其余的,写在最后", "for what is left; it comes last");
        word("points", "得分:分档给分,或符合条件给分", "points by bands, or where a condition is met");
        word("bestOf", "几种得分办法取最高", "the greatest of several ways to earn points");
        word("score", "各项得分相加,后面写分数线", "points added up, held against a bar");
        word("each", "每一项也不得低于这个分数", "every part has at least so many points too");
    }

    private static void together() {
        word("anyOf", "或:有一个符合即可", "or: one of them is enough");
        word("allOf", "且:都要符合", "and: all of them");
        word("atLeastOf", "其中至少几个符合", "so many of them at least");
        word("inEachYear", "近几年每年都符合", "in each of the last years");
        word("inEverySuppliedYear", "所报的每个完整年度都符合", "in every complete year that was given");
        word("readings", "一句话的几种理解:以第一种为准,不同时由人核定", "several readings: the first decides, a person where they differ");
        word("generally", "条文写了“一般”:不符合时由人核定", "where it is not met, a person settles it (一般)");
        word("needsReview", "符合了也由人核定", "even where it is met, a person settles it");
        word("otherwiseReview", "不符合时由人核定", "where it is not met, a person settles it");
        word("whereMissing", "资料没有报时看替代的条件", "another condition where the facts of the first are missing");
        word("route", "给一条途径起名字,放在 anyOf 里", "names one of several routes of anyOf");
    }

    private static void facts() {
        word("registeredIn", "登记在这个区划,六位代码", "registered in the division, six digits");
        word("hasTechnologyEvidence", "有科技型企业的依据;没有时由人核定", "evidence of a technology enterprise; else for a person");
        word("sizeAtMost", "企业规模不超过", "no larger than this size class");
        word("attested", "经有权单位核实;只有自行声明时由人核定", "attested by a competent body; a declaration is for a person");
        word("holds", "本政策声明的是否项(policy.yaml 的 facts)", "a yes or no that policy.yaml declares under facts");
        word("taxCreditGradeIn", "纳税信用等级是其中之一", "one of these tax credit grades");
        word("hasOtherCreditRating", "有其他信用评级", "another credit rating than the tax authority's");
        word("notOnSeriousDishonestyList", "没有列入严重失信名单", "not on the list of serious dishonesty");
        word("notOnAbnormalOperationList", "没有列入经营异常名录", "not on the list of abnormal operation");
        word("violation", "有这类违法:决定生效且文号、机关、日期齐全才成立", "a violation of these kinds with a complete final decision");
        word("noViolation", "没有这类违法;不写种类就是没有任何违法", "no violation of these kinds; of any, where none is named");
    }

    private static void comparisons() {
        word("atLeast", "不低于、以上、至少;正好等于算达到", "at least; exactly that is enough");
        word("atMost", "不高于、不超过;正好等于算达到", "at most; exactly that is allowed");
        word("moreThan", "高于、超过;正好等于不算", "more than; exactly that is not enough");
        word("lessThan", "低于、不足;正好等于不算", "less than; exactly that is too much");
        word("withoutThreshold", "条文没有定数字:列出数字,由人核定", "the clause states no figure: a person settles it");
    }
}
