package littlegiant.plan;

import java.nio.file.*;
import java.time.*;
import java.util.*;
import java.math.BigDecimal;
import littlegiant.facts.Enterprise;
import littlegiant.submission.Submissions;
import littlegiant.wording.Language;
import org.junit.jupiter.api.Test;

class ScratchTest {
    @Test
    void t() throws Exception {
        byte[] body = Files.readAllBytes(Path.of("docs/enterprise.json"));
        Enterprise e = Submissions.assessment(body).value() != null ? Submissions.assessment(body).value().enterprise() : Submissions.enterprise(body).value();
        for (String day : List.of("2017-06-30", "2018-06-30", "2019-06-30"))
            for (String decision : List.of("cultivation", "recognition"))
                for (ResearcherSource r : ResearcherSource.values()) {
                    for (int i = 0; i < 3; i++) {
                        long t = System.nanoTime();
                        PlanResult p = new Planner(Duration.ofSeconds(5)).plan(new PlanQuestion(Released.notice(), decision, LocalDate.parse(day), e,
                                new PlanTerms(Set.of(), Map.of(), Map.of(), r)));
                        System.out.println(day + " " + decision + " " + r + " " + (System.nanoTime() - t) / 1000 + " us");
                        if (i == 0) show(p);
                    }
                }
    }

    static void show(PlanResult p) {
        if (p instanceof PlanResult.Plan plan) {
            System.out.println("  " + plan.summary().in(Language.ZH) + " least " + plan.least());
            plan.changes().forEach(c -> System.out.println("  " + c.message().in(Language.ZH) + " / " + c.message().in(Language.EN)));
            plan.prerequisites().forEach(f -> System.out.println("  ! " + f.criterion() + " " + f.judgement().status() + " " + f.judgement().message().in(Language.ZH)));
            plan.held().forEach(f -> System.out.println("  held " + f.in(Language.ZH)));
        } else if (p instanceof PlanResult.Infeasible no) {
            System.out.println("  " + no.summary().in(Language.ZH));
            no.prerequisites().forEach(f -> System.out.println("  ! " + f.criterion() + " " + f.judgement().status() + " " + f.judgement().message().in(Language.ZH)));
        } else System.out.println("  " + p);
    }
}
