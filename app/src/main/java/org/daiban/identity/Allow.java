package org.daiban.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which roles may enter a handler, each as far as {@link Role#reach()} goes and never beyond its jurisdiction. A handler
 * without this and without {@link Open} lets nobody in, and fails the build.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Allow {
    Role[] value();

    /** Whether it shows and changes nothing but the account, the sessions and the passwords of whoever enters (本人). */
    boolean ownAccount() default false;
}
