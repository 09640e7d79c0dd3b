package littlegiant.access;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks an operation that exports records of many enterprises: an audit entry is written before it begins. */
@NameBinding
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AuditedExport {

    /** The name of the export in the audit trail. */
    String value() default "";

    /** Whether it is read page by page, and then audited once an hour instead of with each page. */
    boolean paged() default false;
}
