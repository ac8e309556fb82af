alter table jurisdiction.region add unique (code, city);

-- How a jurisdiction calls itself on pages and papers, each wording a dated record; the newest is in force.
create table jurisdiction.letterhead (
    jurisdiction   text        not null references jurisdiction.region (code),
    version        integer     not null check (version > 0),
    bureau         text        not null check (bureau <> ''),
    document_mark  text        not null,
    scheme         text        not null check (scheme <> ''),
    basis          text        not null,
    approval_level text        not null check (approval_level in ('CITY', 'COUNTY')),
    reason         text        not null,
    set_by         uuid,
    set_by_name    text        not null,
    set_at         timestamptz not null,
    primary key (jurisdiction, version)
);
call tenant.register('jurisdiction.letterhead');
comment on column jurisdiction.letterhead.document_mark is '发文字号 before the year; empty where not known';
comment on column jurisdiction.letterhead.basis is '方案的文号; empty where not known';

-- That a county adopted the scheme, once and for good.
create table jurisdiction.adoption (
    jurisdiction    text        not null,
    city            text        not null,
    basis           text        not null,
    adopted_by      uuid        not null,
    adopted_by_name text        not null,
    adopted_at      timestamptz not null,
    primary key (jurisdiction),
    foreign key (jurisdiction, city) references jurisdiction.region (code, city),
    check (jurisdiction <> city)
);
call tenant.register('jurisdiction.adoption');

select set_config('app.jurisdiction', '441400', true);
insert into jurisdiction.letterhead (jurisdiction, version, bureau, document_mark, scheme, basis, approval_level, reason, set_by_name, set_at)
values ('441400', 1, '梅州市政务服务数据管理局', '梅市政数', '梅州市工程建设项目全程免费代办工作方案', '梅市政数〔2020〕2号', 'CITY',
        '随系统附带', '系统初始数据', now());
