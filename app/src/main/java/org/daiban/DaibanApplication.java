package org.daiban;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Daiban 全程代办: free, full-process help to construction projects. */
// two modules may call a type the same
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class DaibanApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(DaibanApplication.class, arguments);
    }
}
