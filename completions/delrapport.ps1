# What TAB offers after delrapport, in PowerShell (5.1 or newer). Where nothing is offered, PowerShell offers files.

Register-ArgumentCompleter -Native -CommandName delrapport -ScriptBlock {
    param($current, $line, $cursor)
    $words = @($line.CommandElements | Select-Object -Skip 1 | Where-Object { $_.Extent.EndOffset -lt $cursor } | ForEach-Object {
        if ($_ -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $_.Value } else { $_.Extent.Text }
    })
    $plain = "$current".Trim("'", '"')
    $encoding = [Console]::OutputEncoding
    try {
        [Console]::OutputEncoding = [System.Text.UTF8Encoding]::new($false)
        $lines = @(& @COMPLETE@ described @words ".$plain" 2>$null)
    } finally {
        [Console]::OutputEncoding = $encoding
    }
    foreach ($offered in $lines) {
        $value, $about = $offered -split "`t", 2
        if (-not $value) { continue }
        # A name is never more than a name.
        $quoted = if ($value -match '^[\w./=-]+$') { $value } else {
            "'" + [System.Management.Automation.Language.CodeGeneration]::EscapeSingleQuotedStringContent($value) + "'"
        }
        $tip = if ($about) { $about } else { $value }
        [System.Management.Automation.CompletionResult]::new($quoted, $value, 'ParameterValue', $tip)
    }
}
