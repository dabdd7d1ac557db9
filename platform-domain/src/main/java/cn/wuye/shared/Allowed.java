package cn.wuye.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call a page or a REST resource: holders of any of the roles; without roles, anybody who has signed in. On a
 * method it replaces what stands on the class. A handler with neither this nor {@link Open} is refused. Territory is
 * checked by use cases and queries, not here.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {
    Role[] value() default {};
}
