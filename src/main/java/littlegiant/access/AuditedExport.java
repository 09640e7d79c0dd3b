package littlegiant.access;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks what hands out records of many enterprises: the audit trail tells of it before it begins. */
@NameBinding
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AuditedExport {

    /** What is handed out, as the trail calls it. */
    String value() default "";

    /** Whether it is read page by page, and so told of once an hour and not with each page. */
    boolean paged() default false;
}
