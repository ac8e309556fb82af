package org.daiban;

import java.util.Arrays;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Daiban 全程代办: free, full-process help to construction projects. */
// two modules may call a type the same, and nobody enters by an account we did not open
@SpringBootApplication(
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        exclude = UserDetailsServiceAutoConfiguration.class)
public class DaibanApplication {

    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(DaibanApplication.class);
        boolean isCommand = Arrays.stream(arguments).anyMatch(argument -> argument.startsWith("--daiban.verify-audit"));
        if (isCommand) {
            // no port is opened: it can run beside a server
            application.setDefaultProperties(Map.of("server.port", "-1"));
        }
        ConfigurableApplicationContext house = application.run(arguments);
        if (isCommand) {
            System.exit(SpringApplication.exit(house));
        }
    }
}
