package littlegiant.yardstick;

import java.time.LocalDate;
import littlegiant.facts.Enterprise;

/** An enterprise, and the day on which it is assessed. */
public record Sample(Enterprise enterprise, LocalDate asOf) {}
