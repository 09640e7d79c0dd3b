package littlegiant.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import littlegiant.facts.DeclaredFact;
import littlegiant.facts.DeclaredValues;
import littlegiant.facts.Enterprise;
import littlegiant.facts.Figure;
import littlegiant.facts.FiscalYear;
import littlegiant.facts.IntellectualProperty;
import littlegiant.facts.NumberFact;
import littlegiant.facts.RightStatus;
import littlegiant.facts.RightType;
import littlegiant.vocabulary.AdditionalRights;
import littlegiant.vocabulary.AdjustableFigure;
import littlegiant.vocabulary.Unknown;
import org.jspecify.annotations.Nullable;

/** Builds the enterprise with planned facts. */
final class PlannedEnterprise {
    private PlannedEnterprise() {}

    /**
     * The enterprise with other numbers.
     *
     * @param values figures of its years, declared numbers, and numbers of additional rights of a type
     * @param asOf the day on which the additional rights are granted
     */
    static Enterprise with(Enterprise enterprise, Map<Unknown, BigDecimal> values, LocalDate asOf) {
        List<FiscalYear> years = new ArrayList<>(enterprise.years());
        DeclaredValues more = enterprise.more();
        @Nullable
        List<IntellectualProperty> rights =
                enterprise.intellectualProperty() == null ? null : new ArrayList<>(enterprise.intellectualProperty());
        for (Map.Entry<Unknown, BigDecimal> value : values.entrySet()) {
            if (value.getKey() instanceof AdditionalRights further) {
                for (int i = value.getValue().intValueExact(); i > 0 && rights != null; i--) {
                    rights.add(additionalRight(further.type(), asOf));
                }
                continue;
            }
            AdjustableFigure figure = (AdjustableFigure) value.getKey();
            if (figure.figure().isOfYear()) {
                years.replaceAll(year ->
                        year.fiscalYear() == figure.year() ? with(year, figure.figure(), value.getValue()) : year);
            } else {
                more = with(more, figure.figure().property(), value.getValue());
            }
        }
        return of(enterprise, years, rights, more);
    }

    /** An additional right, which the enterprise must still obtain. */
    static IntellectualProperty additionalRight(RightType type, LocalDate asOf) {
        return new IntellectualProperty(type, null, RightStatus.GRANTED, asOf, null, true);
    }

    /** The enterprise with other years. */
    static Enterprise withYears(Enterprise enterprise, List<FiscalYear> years) {
        return of(enterprise, years, enterprise.intellectualProperty(), enterprise.more());
    }

    /** The enterprise with other declared facts outside the years. */
    static Enterprise withDeclared(Enterprise enterprise, DeclaredValues more) {
        return of(enterprise, enterprise.years(), enterprise.intellectualProperty(), more);
    }

    /** The figures of a year as those of another year. */
    static FiscalYear inYear(FiscalYear year, int fiscalYear) {
        return copy(fiscalYear, figure -> figure, year, year.more());
    }

    /** The year with another value of one fact. */
    static FiscalYear with(FiscalYear year, NumberFact fact, BigDecimal value) {
        if (fact instanceof DeclaredFact declared) {
            return copy(year.fiscalYear(), figure -> figure, year, with(year.more(), declared.id(), value));
        }
        return copy(year.fiscalYear(), figure -> figure.isOf(fact) ? figure.worth(value) : figure, year, year.more());
    }

    private record PlannedFigure(Figure figure, @Nullable BigDecimal value) {
        boolean isOf(NumberFact fact) {
            return figure == fact;
        }

        PlannedFigure worth(BigDecimal other) {
            return new PlannedFigure(figure, other);
        }
    }

    private static FiscalYear copy(
            int fiscalYear, UnaryOperator<PlannedFigure> changed, FiscalYear year, DeclaredValues more) {
        Map<Figure, BigDecimal> values = new LinkedHashMap<>();
        for (Figure figure : Figure.values()) {
            BigDecimal value =
                    changed.apply(new PlannedFigure(figure, figure.of(year))).value();
            if (value != null) {
                values.put(figure, value);
            }
        }
        return new FiscalYear(
                fiscalYear,
                heads(values.get(Figure.EMPLOYEES)),
                heads(values.get(Figure.EMPLOYEES_YEAR_END)),
                heads(values.get(Figure.RD_EMPLOYEES)),
                values.get(Figure.OPERATING_REVENUE),
                values.get(Figure.MAIN_BUSINESS_REVENUE),
                values.get(Figure.SALES_REVENUE),
                values.get(Figure.PRODUCT_SALES_REVENUE),
                values.get(Figure.RD_INVESTMENT),
                values.get(Figure.RD_EXPENSE),
                values.get(Figure.NET_PROFIT),
                values.get(Figure.TOTAL_ASSETS),
                values.get(Figure.TOTAL_LIABILITIES),
                more);
    }

    private static @Nullable Long heads(@Nullable BigDecimal count) {
        return count == null ? null : count.longValueExact();
    }

    private static DeclaredValues with(DeclaredValues values, String id, BigDecimal value) {
        Map<String, Object> byId = new LinkedHashMap<>(values.byId());
        byId.put(id, value);
        return new DeclaredValues(byId);
    }

    private static Enterprise of(
            Enterprise enterprise,
            List<FiscalYear> years,
            @Nullable List<IntellectualProperty> rights,
            DeclaredValues more) {
        return new Enterprise(
                enterprise.unifiedSocialCreditCode(),
                enterprise.creditCodeVerified(),
                enterprise.name(),
                enterprise.establishedOn(),
                enterprise.registeredDivision(),
                enterprise.townOrPark(),
                enterprise.industryCode(),
                enterprise.category(),
                enterprise.stage(),
                enterprise.technologyEvidence(),
                years,
                rights,
                enterprise.taxCreditGrade(),
                enterprise.otherCreditRating(),
                enterprise.abnormalOperation(),
                enterprise.seriousDishonesty(),
                enterprise.attestations(),
                enterprise.violations(),
                more);
    }
}
