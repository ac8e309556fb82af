package org.daiban;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Daiban 全程代办: free, full-process help to construction projects. */
// two modules may call a type the same, and nobody enters by an account we did not open
@SpringBootApplication(
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        exclude = UserDetailsServiceAutoConfiguration.class)
public class DaibanApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(DaibanApplication.class, arguments);
    }
}
