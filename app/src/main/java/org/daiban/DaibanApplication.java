package org.daiban;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Daiban 全程代办: free, full-process help to construction projects. */
@SpringBootApplication
public class DaibanApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(DaibanApplication.class, arguments);
    }
}
