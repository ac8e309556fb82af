-- The owner's own answers that came along with a request, by the code they are kept under; they are never changed, so the
-- officer opens what the owner saw.
alter table request.service_request add column plan text;
