package org.daiban.credential;

import com.nulabinc.zxcvbn.Pattern;
import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.matchers.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.daiban.identity.Person;
import org.daiban.rule.Refusal;

/** What a new password must be, all problems at once. Whether it was used before only its digests tell: {@link Passwords}. */
final class PasswordRules {

    /** Longer ones are not refused for being guessable: measuring them takes long and they are not. */
    private static final int LONGEST_MEASURED = 50;

    /** Of 0 to 4: safe against guessing on line by many machines for a long time. */
    private static final int STRONG_ENOUGH = 3;
    private static final String PRACTICE = "通行口径（GB/T 22239—2019 未规定数值）";
    private static final Zxcvbn ZXCVBN = new Zxcvbn();

    private PasswordRules() {
    }

    static List<Refusal> faults(String password, Person person, SignInPolicy policy) {
        List<Refusal> faults = new ArrayList<>();
        int length = password.codePointCount(0, password.length());
        if (length < policy.shortest()) {
            faults.add(new Refusal("R00-20", "口令至少 " + policy.shortest() + " 位，现在是 " + length + " 位。", PRACTICE, "password"));
        }
        if (contains(password, person.userName()) || contains(password, person.name())) {
            faults.add(new Refusal("R00-21", "口令里不能有用户名或者姓名。", "产品", "password"));
        }
        Strength strength = ZXCVBN.measure(password.substring(0, Math.min(password.length(), LONGEST_MEASURED)),
                List.of(person.userName(), person.name(), "daiban", "meizhou"));
        if (isListed(strength, password)) {
            faults.add(new Refusal("R00-22", "这个口令（或者只换了几个字符的写法）在已泄露的常用口令名单里，谁都会先试它。请换一个。", "产品", "password"));
        } else if (strength.getScore() < STRONG_ENOUGH && password.length() <= LONGEST_MEASURED) {
            faults.add(new Refusal("R00-23", "这个口令容易猜到。连着写四五个互不相干的词，比加数字和符号更管用。", "产品", "password"));
        }
        return faults;
    }

    private static boolean contains(String password, String part) {
        return part.length() >= 2 && password.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    /** One word of the list makes up the whole of it. */
    private static boolean isListed(Strength strength, String password) {
        List<Match> sequence = strength.getSequence();
        return sequence.size() == 1 && sequence.get(0).pattern == Pattern.Dictionary
                && "passwords".equals(sequence.get(0).dictionaryName) && sequence.get(0).tokenLength() == password.length();
    }
}
