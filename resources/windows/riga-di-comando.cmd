@echo off
rem Pegaso in un terminale: riga-di-comando print --archive A.pegaso --out schede.pdf
rem Pegaso.exe opens a window and writes to no console of its own: what it says is gathered, then shown.
setlocal
chcp 65001 >nul
set "USCITA=%TEMP%\pegaso-%RANDOM%%RANDOM%.txt"
start "" /b /wait "%~dp0Pegaso.exe" %* > "%USCITA%" 2>&1
set "CODICE=%ERRORLEVEL%"
type "%USCITA%"
del "%USCITA%"
exit /b %CODICE%
